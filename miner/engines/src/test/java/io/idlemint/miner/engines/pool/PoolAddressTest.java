package io.idlemint.miner.engines.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolAddressTest {
    @ParameterizedTest
    @CsvSource({
        "localhost:3333, stratum+tcp://localhost:3333",
        "stratum+tcp://pool.example.org:80, stratum+tcp://pool.example.org:80",
        "stratum+ssl://pool.example.org:443, stratum+ssl://pool.example.org:443",
        "[::1]:3333, stratum+tcp://[::1]:3333",
    })
    void addressesAreRead(String text, String shown) {
        assertEquals(shown, PoolAddress.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host", ":3333", "host:0", "host:70000", "http://host:1", "a b:1", "host:x"})
    void whatIsNoAddressIsRefused(String text) {
        String reason = assertThrows(IllegalArgumentException.class, () -> PoolAddress.parse(text))
                .toString();
        assertTrue(reason.contains("pool"), reason);
    }
}
