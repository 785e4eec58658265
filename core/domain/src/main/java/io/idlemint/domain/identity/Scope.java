package io.idlemint.domain.identity;

/// What an operator key may do for its account. The bit is part of the signed delegation and never changes.
public enum Scope {
    /// Sign offers, terms, receipts and releases.
    PROVIDE(1),
    /// Ask for terms as a renter. Opening an escrow still needs the account's own signature.
    RENT(2),
    /// Mine for the account.
    MINE(4);

    private final int bit;

    Scope(int bit) {
        this.bit = bit;
    }

    public int bit() {
        return bit;
    }
}
