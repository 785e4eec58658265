package io.idlemint.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {
    @Test
    void keccakOfNothingIsTheKnownOne() {
        assertEquals(
                "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
                Keccak256.of(new byte[0]).hex());
        assertEquals(
                Keccak256.of("abc".getBytes(StandardCharsets.US_ASCII)),
                Keccak256.of("a".getBytes(StandardCharsets.US_ASCII), "bc".getBytes(StandardCharsets.US_ASCII)));
    }

    /// The test cases of EIP-55.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x52908400098527886E0F7030069857D2E4169EE7",
                "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
                "0xde709f2102306220921060314715629080e2fb77",
                "0x27b1fdb04752bbc536007a920d24acb045561c26",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"
            })
    void knownChecksumsAreReadAndWritten(String text) {
        assertEquals(text, Addresses.checksummed(Addresses.parse(text)));
        assertEquals(text, Addresses.checksummed(Addresses.parse(" " + text.toLowerCase(Locale.ROOT) + "\n")));
        assertEquals(
                text,
                Addresses.checksummed(Addresses.parse("0x" + text.substring(2).toUpperCase(Locale.ROOT))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed   | it must start with 0x",
                "''                                         | it must start with 0x",
                "0X5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed | it must start with 0x",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe  | there are 39",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed0| there are 41",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg | digit 40 after 0x, 'g'",
                "0x5a eb6053F3E94C9b9A09f33669435E7Ef1BeAed | digit 3 after 0x, ' '",
                "0x５aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed | digit 1 after 0x, '５'",
                "0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed | the checksum does not match at digit 2 after 0x, 'A'",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD | the checksum does not match at digit 40",
                "0x6aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed | the checksum does not match at digit"
            })
    void theErrorSaysWhichPartIsWrong(String text, String part) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Addresses.parse(text));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("address: ") && message.contains(part), message);
    }
}
