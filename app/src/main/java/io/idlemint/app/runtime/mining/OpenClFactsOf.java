package io.idlemint.app.runtime.mining;

import io.idlemint.domain.machine.OpenClDevice;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Turns what the OpenCL driver says into the profile's words.
final class OpenClFactsOf {
    private OpenClFactsOf() {}

    static OpenClDevice device(io.idlemint.miner.engines.opencl.OpenClDevice device) {
        return new OpenClDevice(
                device.platform(),
                device.name(),
                text(device.vendor()),
                switch (device.kind()) {
                    case CPU -> OpenClDevice.Type.CPU;
                    case GPU -> OpenClDevice.Type.GPU;
                    case ACCELERATOR -> OpenClDevice.Type.ACCELERATOR;
                    case OTHER -> OpenClDevice.Type.OTHER;
                },
                device.computeUnits() > 0 ? OptionalInt.of(device.computeUnits()) : OptionalInt.empty(),
                device.globalMemoryBytes() > 0 ? OptionalLong.of(device.globalMemoryBytes()) : OptionalLong.empty(),
                text(device.driverVersion()),
                text(device.version()));
    }

    private static Optional<String> text(String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }
}
