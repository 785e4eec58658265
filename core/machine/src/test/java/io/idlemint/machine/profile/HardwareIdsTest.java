package io.idlemint.machine.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardwareIdsTest {
    private static final String FALLBACK = "kept-since-the-first-start";

    @Test
    void theyAreTheSameEachTime() {
        HardwareIds ids = HardwareIds.read(FALLBACK);
        assertEquals(ids, HardwareIds.read(FALLBACK));
        assertEquals(ids.fromHardware(), !ids.system().equals(FALLBACK));
        assertFalse(ids.cpu().isBlank());
    }

    @Test
    void theBoardsNumberIsUsedWhereItCanBeRead() {
        Optional<String> unique = HardwareIds.unique("4C4C4544-0042-3510-8052-B4C04F4E4D32");
        assertEquals(Optional.of("4c4c4544-0042-3510-8052-b4c04f4e4d32"), unique);
        assertEquals(
                new HardwareIds("cpu", "4c4c4544-0042-3510-8052-b4c04f4e4d32", true),
                HardwareIds.of("cpu", unique, FALLBACK));
        assertEquals(new HardwareIds("cpu", FALLBACK, false), HardwareIds.of("cpu", Optional.empty(), FALLBACK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "",
                "Not Specified",
                "00000000-0000-0000-0000-000000000000",
                "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "03000200-0400-0500-0006-000700080009",
                "a text"
            })
    void numbersThatAreNotUniqueAreNotUsed(String said) {
        assertEquals(Optional.empty(), HardwareIds.unique(said));
    }

    @Test
    void aDeviceHasItsOwnText() {
        HardwareIds ids = new HardwareIds("c", "s", true);
        assertEquals("cpu=c;system=s;device=CPU 0", ids.text("CPU 0"));
        assertThrows(IllegalArgumentException.class, () -> ids.text("a;b"));
        assertThrows(IllegalArgumentException.class, () -> HardwareIds.of("c", Optional.empty(), " "));
    }
}
