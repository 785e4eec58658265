package io.idlemint.signing.wallet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DerivedKeyTest {
    /// A key store with a known password and key, the vector of web3j's and Tron's tests.
    @Test
    void theKnownKeyStoreOpens() {
        byte[] salt = HexFormat.of().parseHex("4f9f68c71989eb3887cd947c80b9555fce528f210199d35c35279beb8c2da5ca");
        SealedBox box = new SealedBox(
                "3021e1ef4774dfc5b08307f3a4c8df00",
                "4dd29ba18478b98cf07a8a44167acdf7e04de59777c4b9c139e3d3fa5cb0b931",
                "7e8f2192767af9be18e7a373c1986d9190fcaa43ad689bbb01a62dbde159338d");
        try (Password password = WalletFileTest.password("Insecure Pa55w0rd");
                DerivedKey key = DerivedKey.derive(password, salt, new ScryptCost(262144, 8, 1))) {
            assertEquals(
                    Optional.of("a392604efc2fad9c0b3da43b5f698a2e3f270f170d859912be0d54742275c5f6"),
                    key.open(box).map(HexFormat.of()::formatHex));
        }
    }

    @Test
    void whatIsSealedOpensWithItsKeyOnlyAndNeverLooksTheSame() {
        SecureRandom random = new SecureRandom();
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        try (DerivedKey key = derived("one password");
                DerivedKey other = derived("one passwort")) {
            SealedBox box = key.seal(secret, random);
            assertArrayEquals(secret, key.open(box).orElseThrow());
            assertEquals(Optional.empty(), other.open(box));
            assertNotEquals(box.ciphertext(), key.seal(secret, random).ciphertext());
        }
    }

    @ParameterizedTest
    @CsvSource({"0,8,1", "1,8,1", "3,8,1", "-8,8,1", "2097152,1,1", "1024,0,1", "1024,8,17", "1048576,8,1", "65536,1,1"
    })
    void costsOutOfBoundsAreRefused(int n, int r, int p) {
        assertThrows(IllegalArgumentException.class, () -> new ScryptCost(n, r, p));
    }

    @Test
    void tooLittleMemoryIsSaidInASentence() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DerivesAtStandardCost.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, child.waitFor(), output);
        assertTrue(output.contains("SigningException: the password needs 256 MiB of free memory"), output);
        assertTrue(output.contains("larger -Xmx"), output);
    }

    /// Ends with an uncaught exception where the heap is too small.
    static final class DerivesAtStandardCost {
        private DerivesAtStandardCost() {}

        public static void main(String[] args) {
            try (Password password = WalletFileTest.password("one password");
                    DerivedKey key = DerivedKey.derive(password, new byte[32], ScryptCost.STANDARD)) {
                assertEquals("***", key.toString());
            }
        }
    }

    private static DerivedKey derived(String password) {
        return DerivedKey.derive(WalletFileTest.password(password), new byte[32], WalletFileTest.QUICK);
    }
}
