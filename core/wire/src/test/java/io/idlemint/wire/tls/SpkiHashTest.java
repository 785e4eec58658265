package io.idlemint.wire.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.MessageDigest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpkiHashTest {
    @Test
    void isTheDigestOfTheEncodedPublicKey() throws Exception {
        NodeKey key = NodeKey.generate();
        byte[] encoded = key.certificate().getPublicKey().getEncoded();
        assertArrayEquals(
                MessageDigest.getInstance("SHA-256").digest(encoded), key.spki().bytes());
        assertNotEquals(key.spki(), NodeKey.generate().spki());
    }

    @Test
    void textFormsGoBothWays() {
        String hex = "3f9a01cc" + "00".repeat(11) + "beef" + "00".repeat(15);
        SpkiHash hash = SpkiHash.parse(hex.toUpperCase(Locale.ROOT));
        assertEquals(hex, hash.hex());
        assertEquals(hash, SpkiHash.of(hash.bytes()));
        assertEquals(hash.hashCode(), SpkiHash.of(hash.bytes()).hashCode());
        assertEquals("3F9A 01CC 0000 0000 0000 0000 0000 00BE", hash.fingerprint());
    }

    @Test
    void otherLengthsAndDigitsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SpkiHash.of(new byte[31]));
        assertThrows(IllegalArgumentException.class, () -> SpkiHash.parse("ab"));
        assertThrows(IllegalArgumentException.class, () -> SpkiHash.parse("zz".repeat(32)));
    }

    @Test
    void theBytesCannotBeChangedFromOutside() {
        SpkiHash hash = SpkiHash.of(new byte[32]);
        hash.bytes()[0] = 1;
        assertEquals(SpkiHash.of(new byte[32]), hash);
    }
}
