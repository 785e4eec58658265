package io.idlemint.storage.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;

/// A place in the double entry where money can be.
///
/// @param id `user:0x...`, `immature:0x...`, `escrow:...` (the lease id in hexadecimal), `holders` or `mint`
public record LedgerAccount(String id) {
    /// The issuance counter-account: the only one that is negative, by all that was mined.
    public static final LedgerAccount MINT = new LedgerAccount("mint");

    /// The part of the leases that belongs to the holders of MINT.
    public static final LedgerAccount HOLDERS = new LedgerAccount("holders");

    /// What an account can spend.
    public static LedgerAccount user(Account account) {
        return new LedgerAccount("user:" + account.hex());
    }

    /// What an account mined in blocks that are too young to spend.
    public static LedgerAccount immature(Account account) {
        return new LedgerAccount("immature:" + account.hex());
    }

    /// What is frozen for a lease.
    public static LedgerAccount escrow(Bytes32 leaseId) {
        return new LedgerAccount("escrow:" + leaseId.hex());
    }
}
