package io.idlemint.signing.wallet;

import io.idlemint.signing.Keccak256;
import io.idlemint.signing.SigningException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/// The 32 bytes that scrypt makes of a password: half encrypts, half authenticates, as in version 3 of Ethereum's Web3
/// Secret Storage. Not safe for use by several threads.
final class DerivedKey implements AutoCloseable {
    static final int BYTES = 32;
    static final int IV_BYTES = 16;

    private final byte[] key;

    private DerivedKey(byte[] key) {
        this.key = key;
    }

    /// Takes as long and as much heap as the cost says.
    ///
    /// @throws SigningException if the program may not use that much memory
    static DerivedKey derive(Password password, byte[] salt, ScryptCost cost) {
        byte[] utf8 = password.utf8();
        try {
            return new DerivedKey(SCrypt.generate(utf8, salt, cost.n(), cost.r(), cost.p(), BYTES));
        } catch (OutOfMemoryError tooLarge) {
            // The allocation is ours and large, so this is about a limit and not about a program at its end.
            throw new SigningException("the password needs " + (cost.bytes() >> 20)
                    + " MiB of free memory to be checked, and this program may use "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MiB in all: start it with a larger -Xmx");
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    SealedBox seal(byte[] plain, SecureRandom random) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] ciphertext = aesCtr(Cipher.ENCRYPT_MODE, plain, iv);
        HexFormat hex = HexFormat.of();
        return new SealedBox(hex.formatHex(iv), hex.formatHex(ciphertext), hex.formatHex(mac(ciphertext)));
    }

    /// The bytes that were sealed; empty when the key is not theirs. Whoever asks wipes them.
    Optional<byte[]> open(SealedBox box) {
        HexFormat hex = HexFormat.of();
        byte[] ciphertext = hex.parseHex(box.ciphertext());
        if (!MessageDigest.isEqual(mac(ciphertext), hex.parseHex(box.mac()))) {
            return Optional.empty();
        }
        return Optional.of(aesCtr(Cipher.DECRYPT_MODE, ciphertext, hex.parseHex(box.iv())));
    }

    private byte[] mac(byte[] ciphertext) {
        byte[] half = Arrays.copyOfRange(key, 16, BYTES);
        try {
            return Keccak256.of(half, ciphertext).toArray();
        } finally {
            Arrays.fill(half, (byte) 0);
        }
    }

    private byte[] aesCtr(int mode, byte[] text, byte[] iv) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, 0, 16, "AES"), new IvParameterSpec(iv));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has AES/CTR", missing);
        }
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    @Override
    public String toString() {
        return "***";
    }
}
