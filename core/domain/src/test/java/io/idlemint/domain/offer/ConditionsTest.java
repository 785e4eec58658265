package io.idlemint.domain.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    @Test
    void isOneDocumentWhateverTheOrder() {
        Conditions one = new Conditions(List.of("render", "compute"), List.of("/usr", "/opt/data"), false);
        Conditions other = new Conditions(List.of("compute", "render", "compute"), List.of("/opt/data", "/usr"), false);
        assertEquals(one.hash(), other.hash());
        assertEquals("""
                idlemint conditions 1
                workload: compute
                workload: render
                host folder, read-only: /opt/data
                host folder, read-only: /usr
                network: no
                """, one.document());
        assertNotEquals(one.hash(), new Conditions(one.workloads(), one.hostFolders(), true).hash());
    }

    @Test
    void refusesEntriesThatCouldForgeALine() {
        assertThrows(
                IllegalArgumentException.class, () -> new Conditions(List.of("a\nnetwork: yes"), List.of(), false));
        assertThrows(IllegalArgumentException.class, () -> new Conditions(List.of(), List.of("usr"), false));
        assertThrows(IllegalArgumentException.class, () -> new Conditions(List.of(), List.of("/a b"), false));
    }
}
