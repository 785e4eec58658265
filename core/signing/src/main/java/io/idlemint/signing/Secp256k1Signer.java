package io.idlemint.signing;

import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.domain.message.WipedKeyException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;

/// Signs with one secp256k1 key: deterministic nonces (RFC 6979), s in the lower half, v 27 or 28. Closing it wipes its
/// copy of the key; the short-lived copies that the arithmetic makes are left to the garbage collector. Safe for use by
/// several threads.
public final class Secp256k1Signer implements MessageSigner, AutoCloseable {
    public static final int SECRET_BYTES = 32;

    private final byte[] secret;
    private final BigInteger publicKey;
    private final Account account;
    private boolean wiped;

    private Secp256k1Signer(byte[] secret) {
        this.secret = secret;
        this.publicKey = Sign.publicKeyFromPrivate(new BigInteger(1, secret));
        this.account = Eip712.address(publicKey);
    }

    /// A signer with the given private key, 32 bytes big-endian; copies them.
    ///
    /// @throws IllegalArgumentException if these are not 32 bytes of a number below the curve's order
    public static Secp256k1Signer of(byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("private key: 32 bytes are needed, there are " + secret.length);
        }
        if (!inRange(secret)) {
            throw new IllegalArgumentException("private key: it must lie between 1 and the curve's order less 1");
        }
        return new Secp256k1Signer(secret.clone());
    }

    /// A signer with a new key.
    public static Secp256k1Signer create(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        do {
            random.nextBytes(secret);
        } while (!inRange(secret));
        return new Secp256k1Signer(secret);
    }

    @Override
    public Account account() {
        return account;
    }

    /// @throws WipedKeyException if this signer was closed
    @Override
    public <M extends TypedMessage> Signed<M> sign(LedgerDomain domain, M message) {
        byte[] key = secret();
        try {
            ECKeyPair pair = new ECKeyPair(new BigInteger(1, key), publicKey);
            Sign.SignatureData data = Sign.signMessage(Eip712.digestBytes(domain, message), pair, false);
            byte[] bytes = ByteBuffer.allocate(65)
                    .put(data.getR())
                    .put(data.getS())
                    .put(data.getV())
                    .array();
            return new Signed<>(message, Signature.of(bytes));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// A copy of the private key, for the files that keep it. Whoever asks wipes it.
    ///
    /// @throws WipedKeyException if this signer was closed
    public synchronized byte[] secret() {
        if (wiped) {
            throw new WipedKeyException("the key of " + account + " was wiped: unlock it again");
        }
        return secret.clone();
    }

    @Override
    public synchronized void close() {
        wiped = true;
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "***";
    }

    private static boolean inRange(byte[] secret) {
        BigInteger number = new BigInteger(1, secret);
        return number.signum() > 0 && number.compareTo(Sign.CURVE_PARAMS.getN()) < 0;
    }
}
