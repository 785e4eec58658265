package io.idlemint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.miner.engines.pool.Pool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

class OutsidePoolOptionTest {
    @ParameterizedTest
    @CsvSource({
        "--pool a:1 --user me, me:x@a:1",
        "--worker me --pool a:1, me:x@a:1",
        "--pool a:1 --user me --pool b:2, me:x@a:1 me:x@b:2",
        "--pool a:1 --user me --password p --pool b:2 --user you, me:p@a:1 you:p@b:2",
        "--pool a:1 --user me --password p --pool b:2 --user you --password q, me:p@a:1 you:q@b:2",
        "--pool stratum+tcp://me:p@a:1 --pool you@b:2, me:p@a:1 you:p@b:2",
        "--pool me:p:q@a:1, me:p:q@a:1",
        "--pool me:p@a:1 --user you, you:p@a:1",
        "--pool stratum+ssl://me.pc:p@a:1 --pool b:2 --password q, me.pc:p@ssl://a:1 me.pc:q@b:2",
    })
    void eachPoolHasItsLogin(String line, String expected) {
        assertEquals(
                expected,
                String.join(
                        " ",
                        read(line).stream().map(OutsidePoolOptionTest::shown).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--pool a:1", "--pool a:1 --pool b:1 --user me", "--pool http://me@a:1", "--pool me@a"})
    void whatIsMissingIsNamed(String line) {
        assertThrows(RuntimeException.class, () -> read(line));
    }

    private static List<Pool> read(String line) {
        Some some = new Some();
        new CommandLine(some).parseArgs(line.split(" ", -1));
        return OutsidePoolOption.pools(some.pools);
    }

    private static String shown(Pool pool) {
        return pool.login().worker() + ":" + pool.login().password() + "@"
                + pool.toString().replace("stratum+tcp://", "").replace("stratum+", "");
    }

    @Command
    private static final class Some {
        @ArgGroup(exclusive = false, multiplicity = "0..*")
        private final List<OutsidePoolOption> pools = new ArrayList<>();
    }
}
