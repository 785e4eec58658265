package io.idlemint.signing;

import java.security.SecureRandom;

/// Makes the [SessionKey] of each lease. Safe for use by several threads.
public final class SessionKeys {
    private final SecureRandom random;

    public SessionKeys(SecureRandom random) {
        this.random = random;
    }

    /// A new random key.
    public SessionKey create() {
        return new SessionKey(Secp256k1Signer.create(random));
    }

    /// The key whose secret was stored.
    ///
    /// @throws IllegalArgumentException if these are not the 32 bytes of a private key
    public SessionKey fromSecret(byte[] secret) {
        return new SessionKey(Secp256k1Signer.of(secret));
    }
}
