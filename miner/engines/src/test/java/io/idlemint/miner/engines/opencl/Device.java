package io.idlemint.miner.engines.opencl;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.idlemint.domain.time.Ticker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The first OpenCL device of this computer, or the test is skipped.
final class Device {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private Device() {}

    static DeviceHandle first() {
        OpenClDevices devices = OpenClDevices.ask();
        assumeFalse(
                devices.found().isEmpty(),
                () -> "SKIPPED: no OpenCL device here (" + devices.reason() + "); install pocl-opencl-icd to run this");
        return new OpenClQuery().handles().getFirst();
    }

    static OpenClEngine engine(Path cache, Programs.KernelText text, Flavour... flavours) {
        return engine(cache, text, PATIENCE, flavours);
    }

    static OpenClEngine engine(Path cache, Programs.KernelText text, Duration patience, Flavour... flavours) {
        return new OpenClEngine(first(), List.of(flavours), text, new BinaryStore(cache), Ticker.system(), patience);
    }
}
