package io.idlemint.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.LedgerDomain;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Secp256k1SignerTest {
    private static final LedgerDomain LAB = LedgerDomain.lab(Account.parse("0x" + "ab".repeat(20)));

    private final SecureRandom random = new SecureRandom();

    @Test
    void theAddressOfAKnownKey() {
        // The private key one: its point is the curve's generator.
        byte[] one = new byte[32];
        one[31] = 1;
        assertEquals(
                Account.parse("0x7e5f4552091a69125d5dfcb7b8c2659029395bdf"),
                Secp256k1Signer.of(one).account());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "01",
                "000000000000000000000000000000000000000000000000000000000000000001"
            })
    void whatIsNoPrivateKeyIsRefusedWithoutShowingIt(String hex) {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> Secp256k1Signer.of(HexFormat.of().parseHex(hex)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("private key: "));
    }

    @Test
    void aClosedSignerSignsNoMore() {
        Secp256k1Signer signer = Secp256k1Signer.create(random);
        Account account = signer.account();
        signer.close();
        assertThrows(IllegalStateException.class, () -> signer.sign(LAB, SampleMessages.voucher()));
        assertThrows(IllegalStateException.class, signer::secret);
        assertEquals(account, signer.account());
    }

    @Test
    void theCallersBytesAreNotKept() {
        byte[] secret = Secp256k1Signer.create(random).secret();
        Secp256k1Signer signer = Secp256k1Signer.of(secret);
        byte[] before = secret.clone();
        secret[0] ^= 1;
        assertArrayEquals(before, signer.secret());
    }

    @Test
    void aStoredSessionKeyIsTheSameKey() {
        SessionKeys keys = new SessionKeys(random);
        try (SessionKey key = keys.create();
                SessionKey again = keys.fromSecret(key.secret());
                SessionKey other = keys.create()) {
            assertEquals(key.account(), again.account());
            assertEquals(key.sign(LAB, SampleMessages.voucher()), again.sign(LAB, SampleMessages.voucher()));
            assertNotEquals(key.account(), other.account());
            assertEquals("***", key.toString());
        }
    }
}
