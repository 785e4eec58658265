package io.idlemint.miner.jumphash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.ResumableDigest;
import io.idlemint.miner.jumphash.digest.Sha256Digest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Padding and blocks: messages of every length up to several blocks.
final class DigestLengthsTest {
    private static final int LONGEST = 300;

    /// SHA-256 over the digests of the messages of 0 to 300 bytes, where byte `i` of the message of length `n`
    /// is `7 * i + n`. The expected values were computed with sphlib 3.0.
    @ParameterizedTest
    @CsvSource({
        "blake512, 92252152e7278a7bb8bc2fbe7d99c8d12cbfe6d8abd64c807af585c6f406951e",
        "bmw512, 52befcda7372e26a1145e4c2555cde1ae3ab96f5abf4e3dd1b4513dc0e2ad6ff",
        "groestl512, 49045b1de979f4ce5d0483a818cc3d57ca0c53902ea32076d37e7a7c7e2f4ebc",
        "jh512, a20864b23c4e61986a79ac4f77e56f2005a5a9fa4c57d17f7f7aedd74937ea26",
        "keccak512, 92b7b138d2fc7d25696e0a10ff02798421db23ddd0ac7f6bb457333f4c9d1998",
        "skein512, 8862ff1efd86ea704686f56fa7e67943767bd9b9578a606e53b8ff056695ff83",
        "luffa512, 0b38138efe3d31bd9005daed8ea4389086a3604a113d49fedf47843eac4a55ee",
        "cubehash512, 690b18b78aa31d0811dffe4e790de11246e82257a1f160198485babd01609859",
        "shavite512, 318fcba34e68c1df1e17e64ad2542979ed7ac353efbcc6180aa9da4b1e3a1b0f",
        "simd512, 94166ac448aa28c58aa9795638236ad2c6df7f474a253fbc4d07766e905fb665",
        "echo512, f0ccae9cd4f1bfff3004be3ba83851383465d7f29d6bc96db4043217a5dc0b4f",
        "hamsi512, 9b752677106a9c16ec663bbf3ea04c2c06627b261a05b71c30fce4335c52910f",
        "fugue512, c445ca6d1abdd22f1ff7635cf1459901f216dffba6f5fd5264fd12bd9f98049f",
        "shabal512, 8ce62520dcf3f95c27b0cbbffa1b7889df0e1c73ef29c41ea2623b2031e846a1",
        "whirlpool, 835aa6a5a7bd6da315bc2ee6b10cf4c263dab63ac16f7a7ef43c2db0128f8b44",
        "sha512, f3a878b16610912d9a238688c52fc5f29f8fe30d2c5656e7e77dcf747171648d",
        "sha256, 60d63ff40b5558727a9b786ac0be9300f7ca58fd9ddd3b2f3681b369018a87dc",
        "blake256, 334301a483b32f47f00fd116ea93191139f77b973f69177825c6444823aa9d7c",
        "haval256_5, ba4d92bdeaa5a472c5abb604724eba9ee0791a0d550e9099ba265d7a3043801b",
        "panama, d8e10afec5027753708bec8b726f937c25d737c248c35e45ecee9181fbf62bb3",
        "tiger, c1d0dbbd992ac56c7ff1bf0e2d37fa63f8b7a1b5062942c188d2b703fdcc6447"
    })
    void everyLengthIsHashedAsElsewhere(String name, String expected) throws NoSuchAlgorithmException {
        Digest digest = StandardHash.valueOf(name.toUpperCase(Locale.ROOT)).create();
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        for (int length = 0; length <= LONGEST; length++) {
            all.update(digest.hash(message(length)));
        }
        assertEquals(expected, HexFormat.of().formatHex(all.digest()));
    }

    @ParameterizedTest
    @EnumSource
    void offsetsAndOverlapDoNotMatter(StandardHash hash) {
        Digest digest = hash.create();
        byte[] expected = digest.hash(message(64));
        byte[] buffer = new byte[200];
        System.arraycopy(message(64), 0, buffer, 17, 64);

        digest.hash(buffer, 17, 64, buffer, 20);

        assertArrayEquals(expected, Arrays.copyOfRange(buffer, 20, 20 + digest.length()));
        assertEquals(digest.length(), expected.length);
    }

    @ParameterizedTest
    @EnumSource(names = {"LUFFA512", "CUBEHASH512", "HAMSI512", "FUGUE512"})
    void whatWasKeptOfABeginningGoesOnWithAnyEnd(StandardHash hash) {
        ResumableDigest digest = (ResumableDigest) hash.create();
        byte[] message = message(150);
        byte[] out = new byte[digest.length()];
        for (int kept = 0; kept <= 96; kept += digest.block()) {
            digest.keep(message, 0, kept);
            for (int length = kept; length <= message.length; length += 7) {
                byte[] expected = digest.hash(Arrays.copyOf(message, length));
                digest.resume(message, kept, length - kept, out, 0);
                assertArrayEquals(expected, out, kept + " bytes kept of " + length);
            }
        }
    }

    @Test
    void sha256GoesOnFromAMidstate() {
        Sha256Digest digest = new Sha256Digest();
        byte[] message = message(LONGEST);
        for (int blocks = 0; blocks <= 4; blocks++) {
            int done = blocks * Sha256Digest.BLOCK;
            int[] midstate = digest.midstate(message, blocks);
            byte[] out = new byte[32];
            digest.resume(midstate, done, message, done, message.length - done, out, 0);
            assertArrayEquals(Sha256.hash(message), out, "after " + blocks + " blocks");
        }
    }

    @Test
    void sha256JoinsPiecesAndHashesTwice() throws NoSuchAlgorithmException {
        MessageDigest reference = MessageDigest.getInstance("SHA-256");
        Random random = new Random(25);
        for (int i = 0; i < 200; i++) {
            byte[] first = new byte[random.nextInt(150)];
            byte[] second = new byte[random.nextInt(150)];
            random.nextBytes(first);
            random.nextBytes(second);
            reference.update(first);
            byte[] once = reference.digest(second);
            assertArrayEquals(once, Sha256.hash(first, second));
            assertArrayEquals(reference.digest(once), Sha256.doubleHash(first, second));
        }
    }

    private static byte[] message(int length) {
        byte[] message = new byte[length];
        for (int i = 0; i < length; i++) {
            message[i] = (byte) (7 * i + length);
        }
        return message;
    }
}
