package io.idlemint.domain.message;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import java.util.Optional;

/// Recovers who signed a message, and hashes messages. Safe for use by several threads.
public interface SignatureCheck {
    /// The EIP-712 digest that is signed: keccak256(0x1901, domain separator, struct hash).
    Bytes32 digest(LedgerDomain domain, TypedMessage message);

    /// The signer's address; empty when the signature is no point of the curve or malleable (s in the upper half).
    Optional<Account> signer(LedgerDomain domain, TypedMessage message, Signature signature);

    /// Whether exactly this account signed.
    default boolean signedBy(Account account, LedgerDomain domain, Signed<?> signed) {
        return signer(domain, signed.message(), signed.signature())
                .filter(account::equals)
                .isPresent();
    }
}
