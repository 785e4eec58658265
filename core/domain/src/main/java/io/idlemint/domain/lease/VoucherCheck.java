package io.idlemint.domain.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import java.util.Optional;

/// Whether a voucher counts for a lease: the same rule for the provider that stores it and for the ledger that pays it.
///
/// @param voucherKey the session key fixed when the escrow was opened
/// @param deposit what is frozen now
public record VoucherCheck(LedgerDomain domain, Bytes32 leaseId, Account voucherKey, Amount deposit) {
    /// The reason for refusing a voucher; empty when it counts.
    ///
    /// @param best the cumulative amount of the best voucher known so far
    public Optional<Refusal> refusal(SignatureCheck signatures, Signed<Voucher> voucher, Amount best) {
        Voucher message = voucher.message();
        if (!message.leaseId().equals(leaseId)) {
            return Optional.of(Refusal.OTHER_LEASE);
        }
        if (!deposit.covers(message.cumulative())) {
            return Optional.of(Refusal.OVER_DEPOSIT);
        }
        if (!message.cumulative().covers(best)) {
            return Optional.of(Refusal.STALE);
        }
        if (!signatures.signedBy(voucherKey, domain, voucher)) {
            return Optional.of(Refusal.NOT_BY_SESSION_KEY);
        }
        return Optional.empty();
    }

    /// Why a voucher does not count.
    public enum Refusal {
        OTHER_LEASE,
        OVER_DEPOSIT,
        STALE,
        NOT_BY_SESSION_KEY
    }
}
