package io.idlemint.node.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.node.mine.BenchDesk.Row;
import io.idlemint.node.mine.BenchDesk.Speed;
import io.idlemint.node.mine.BenchDesk.Table;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTableTest {
    @Test
    void theProcessorTakesTheFasterEngineForEachAlgorithm() {
        Table table = table(List.of("scalar", "vector"), List.of(100L, 300L), List.of(600L, 10L));
        assertEquals(400, table.processor(), "the harmonic mean of 300 and 600");
        assertEquals(List.of(), table.cards());
    }

    @Test
    void withoutVectorsItHasOneEngine() {
        Table table =
                table(List.of("scalar", "A card", "A card"), List.of(100L, 900L, 800L), List.of(100L, 900L, 800L));
        assertEquals(100, table.processor());
        assertEquals(List.of(new Speed("A card", 900), new Speed("A card", 800)), table.cards(), "two of a kind");
    }

    @Test
    void whatWasNotMeasuredIsZero() {
        Table table = new Table(Instant.EPOCH, 1, List.of("scalar", "A card"), List.of());
        assertEquals(0, table.processor());
        assertEquals(List.of(new Speed("A card", 0)), table.cards());
    }

    private static Table table(List<String> engines, List<Long> one, List<Long> two) {
        return new Table(Instant.EPOCH, 1, engines, List.of(new Row("keccak", one), new Row("simd", two)));
    }
}
