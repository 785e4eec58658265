package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The table of decisions: each row is a situation that has lasted for ten minutes.
class GovernorTableTest {
    private record Row(int line, String facts, Level level, boolean lease, boolean notice, Reason reason) {
        static Row of(int line, String text) {
            String[] cells = text.split("\\|", -1);
            if (cells.length != 4) {
                throw new IllegalArgumentException("line " + line + ": " + text);
            }
            String leases = cells[2].trim();
            return new Row(
                    line,
                    cells[0].trim(),
                    Level.valueOf(cells[1].trim()),
                    leases.equals("lease"),
                    leases.equals("notice"),
                    Reason.valueOf(cells[3].trim()));
        }
    }

    private static List<Row> rows() throws IOException {
        try (InputStream in = GovernorTableTest.class.getResourceAsStream("/governor/decisions.txt")) {
            assertTrue(in != null, "the table is missing");
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                    .filter(line ->
                            !lines.get(line).isBlank() && !lines.get(line).startsWith("#"))
                    .map(line -> Row.of(line + 1, lines.get(line)))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsDecided() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.line() + ": " + row.facts(), () -> check(row)));
    }

    @Test
    void theTableHasAllReasonsAndAtLeast150Rows() throws IOException {
        Set<Reason> met = EnumSet.noneOf(Reason.class);
        rows().forEach(row -> met.add(row.reason()));
        assertEquals(EnumSet.allOf(Reason.class), met);
        assertTrue(rows().size() >= 150, "rows: " + rows().size());
    }

    private static void check(Row row) {
        Map<io.idlemint.domain.crypto.Bytes32, Decision> decided = Map.of();
        Instant began = Story.NOON;
        for (Duration passed = Duration.ZERO; passed.toMinutes() < 10; passed = passed.plusSeconds(1)) {
            decided = Governor.decide(Story.of(row.facts(), began.plus(passed)), decided);
        }
        Decision decision = decided.get(Story.DEVICE);
        assertTrue(decision != null);
        assertEquals(row.reason(), decision.reason());
        assertEquals(row.level(), decision.level());
        assertEquals(row.lease(), decision.mayLease(), "may be leased");
        assertEquals(row.notice(), decision.giveNotice(), "its lease gets notice");
        assertEquals(row.level() != Level.OFF, decision.mayMine());
    }
}
