package io.idlemint.miner.engines.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenClDevicesTest {
    @Test
    void devicesHaveNamesMemoryAndUnits() {
        OpenClDevices devices = OpenClDevices.ask();
        assumeFalse(
                devices.found().isEmpty(),
                () -> "SKIPPED: no OpenCL device here (" + devices.reason() + "); install pocl-opencl-icd to run this");
        for (OpenClDevice device : devices.found()) {
            assertFalse(device.platform().isBlank(), device::toString);
            assertFalse(device.name().isBlank(), device::toString);
            assertFalse(device.driverVersion().isBlank(), device::toString);
            assertTrue(device.version().startsWith("OpenCL "), device::toString);
            assertTrue(device.computeUnits() > 0, device::toString);
            assertTrue(device.globalMemoryBytes() > 64L << 20, device::toString);
        }
    }

    @Test
    void aMissingLibraryIsAReasonNotAnError() {
        for (Error missing : List.of(
                new UnsatisfiedLinkError("no JOCL"),
                new NoClassDefFoundError("org.jocl.CL"),
                new ExceptionInInitializerError("native"))) {
            OpenClDevices devices = OpenClDevices.ask(() -> {
                throw missing;
            });
            assertTrue(devices.found().isEmpty());
            assertTrue(devices.reason().contains("not installed"), devices.reason());
        }
    }

    @Test
    void noDeviceIsAReason() {
        OpenClDevices devices = OpenClDevices.ask(() -> new OpenClDevices(List.of(), ""));
        assertEquals("OpenCL is installed but has no device", devices.reason());
    }
}
