package io.idlemint.domain.message;

import io.idlemint.domain.identity.Account;

/// The EIP-712 domain that a message is signed for: name "Idlemint", version "1", and the ledger it is about. A
/// signature for one ledger is worth nothing on another.
///
/// @param chainId the EVM chain's id; 0 for a lab ledger
/// @param verifyingContract the escrow contract; for a lab ledger the key node's account
public record LedgerDomain(long chainId, Account verifyingContract) {
    public static final String NAME = "Idlemint";
    public static final String VERSION = "1";

    public LedgerDomain {
        if (chainId < 0) {
            throw new IllegalArgumentException("chainId " + chainId + " must not be negative");
        }
    }

    public static LedgerDomain lab(Account keyNode) {
        return new LedgerDomain(0, keyNode);
    }
}
