package io.idlemint.miner.engines.opencl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DriverLibraryTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void aLibraryIsFoundByAnyOfItsNamesAndAMissingOneIsNot() {
        assertTrue(DriverLibrary.isAny(List.of("libnobody-has-this.so.1", "libc.so.6")));
        assertFalse(DriverLibrary.isAny(List.of("libnobody-has-this.so.1", "libnobody-has-this.so")));
    }
}
