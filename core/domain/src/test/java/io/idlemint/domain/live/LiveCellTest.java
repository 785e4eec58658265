package io.idlemint.domain.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveCellTest {
    @Test
    void tellsTheCurrentValueAndEveryChange() {
        LiveCell<Integer> cell = new LiveCell<>(1);
        List<Integer> heard = new ArrayList<>();
        Subscription subscription = cell.observe(heard::add);
        cell.set(2);
        cell.set(2);
        cell.update(value -> value + 1);
        subscription.close();
        subscription.close();
        cell.set(9);
        assertEquals(List.of(1, 2, 3), heard);
        assertEquals(9, cell.get());
    }

    @Test
    void mapsValues() {
        LiveCell<Integer> cell = new LiveCell<>(4);
        List<String> heard = new ArrayList<>();
        Live<String> text = cell.map(value -> "v" + value);
        Subscription watching = text.observe(heard::add);
        cell.set(5);
        watching.close();
        cell.set(6);
        assertEquals("v6", text.get());
        assertEquals(List.of("v4", "v5"), heard);
    }
}
