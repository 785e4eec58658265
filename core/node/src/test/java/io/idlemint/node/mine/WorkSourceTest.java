package io.idlemint.node.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.node.mine.OutsidePool.Flaw;
import io.idlemint.node.mine.WorkSource.Work;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkSourceTest {
    private static final OutsidePool POOL = new OutsidePool("pool.example:3333", "alice", "x");

    @ParameterizedTest
    @CsvSource({
        "pool.example:3333, stratum+tcp://pool.example:3333",
        "' stratum+ssl://pool.example:443 ', stratum+ssl://pool.example:443",
        "[::1]:1, stratum+tcp://[::1]:1",
    })
    void addressesAreCompleted(String typed, String address) {
        assertEquals(address, new OutsidePool(typed, "alice", "").address());
    }

    @ParameterizedTest
    @CsvSource({
        "'', ADDRESS",
        "pool.example, ADDRESS",
        "pool.example:, ADDRESS",
        "alice:x@pool.example:1, ADDRESS",
        "pool.example:1/path, ADDRESS",
        "a b:1, ADDRESS",
        "https://pool.example:1, SCHEME",
        "pool.example:0, PORT",
        "pool.example:65536, PORT",
    })
    void whatIsNoAddressIsNamed(String typed, Flaw flaw) {
        assertEquals(Optional.of(flaw), OutsidePool.flaw(typed, "alice", "x"));
        assertThrows(IllegalArgumentException.class, () -> new OutsidePool(typed, "alice", "x"));
    }

    @Test
    void loginsAndPasswordsHaveLimits() {
        assertEquals(Optional.empty(), OutsidePool.flaw("a:1", "a".repeat(112), "p".repeat(128)));
        assertEquals(Optional.of(Flaw.LOGIN), OutsidePool.flaw("a:1", "a".repeat(113), ""));
        assertEquals(Optional.of(Flaw.LOGIN), OutsidePool.flaw("a:1", "", ""));
        assertEquals(Optional.of(Flaw.LOGIN), OutsidePool.flaw("a:1", "al ice", ""));
        assertEquals(Optional.of(Flaw.PASSWORD), OutsidePool.flaw("a:1", "alice", "p".repeat(129)));
    }

    @Test
    void passwordsAreNotPrinted() {
        assertFalse(new WorkSource(true, Work.X16R, List.of(new OutsidePool("a:1", "alice", "secret")))
                .toString()
                .contains("secret"));
    }

    @Test
    void miningForOthersNeedsAPoolAndEachOnce() {
        assertThrows(IllegalArgumentException.class, () -> new WorkSource(true, Work.JUMPHASH, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new WorkSource(false, Work.JUMPHASH, List.of(POOL, POOL)));
        List<OutsidePool> many = IntStream.rangeClosed(1, 9)
                .mapToObj(port -> new OutsidePool("a:" + port, "alice", ""))
                .toList();
        assertThrows(IllegalArgumentException.class, () -> new WorkSource(true, Work.JUMPHASH, many));
        assertEquals(
                8,
                new WorkSource(true, Work.JUMPHASH, many.subList(0, 8)).pools().size());
    }
}
