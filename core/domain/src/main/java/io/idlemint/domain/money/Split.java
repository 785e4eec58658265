package io.idlemint.domain.money;

/// How what a lease pays is divided: the provider's part in basis points, the rest to the holders of MINT.
///
/// @param providerBps the provider's part, 0 to 10,000 basis points
public record Split(int providerBps) {
    /// 90 % to the provider, 10 % to the holders (HPIPS white paper).
    public static final Split NINETY_TEN = new Split(9_000);

    public Split {
        if (providerBps < 0 || providerBps > 10_000) {
            throw new IllegalArgumentException("splitBps " + providerBps + " is outside of 0 to 10000");
        }
    }

    /// Divides an amount. The parts always add up to it; what rounding leaves goes to the holders.
    public Parts of(Amount paid) {
        // In two steps, because the product of a large amount and the basis points does not fit a long.
        long whole = paid.nanos() / 10_000 * providerBps;
        long rest = paid.nanos() % 10_000 * providerBps / 10_000;
        Amount provider = new Amount(whole + rest);
        return new Parts(provider, paid.minus(provider));
    }

    /// The two parts of what a lease paid.
    public record Parts(Amount provider, Amount holders) {}
}
