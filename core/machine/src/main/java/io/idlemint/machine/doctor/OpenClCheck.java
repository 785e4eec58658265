package io.idlemint.machine.doctor;

import io.idlemint.domain.machine.Found.What;
import io.idlemint.domain.machine.OpenClDevice;
import io.idlemint.domain.machine.OpenClFacts;
import io.idlemint.domain.machine.ReadinessCheck;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Whether OpenCL shows devices; who can ask OpenCL passes the answer in.
///
/// @param facts asks OpenCL
public record OpenClCheck(Supplier<OpenClFacts> facts) implements Check {
    private static final String NAME = "OpenCL";
    private static final String REMEDY =
            "Install the graphics driver's OpenCL part, for instance nvidia-opencl-icd, mesa-opencl-icd or pocl-opencl-icd.";

    @Override
    public ReadinessCheck look() {
        return switch (facts.get()) {
            case OpenClFacts.Absent(String reason) ->
                ReadinessCheck.attention(NAME, reason + " Mining uses the processor only.", REMEDY)
                        .found(What.OPENCL_ABSENT, reason);
            case OpenClFacts.Present present
            when present.devices().isEmpty() ->
                ReadinessCheck.attention(NAME, "OpenCL shows no device; mining uses the processor only.", REMEDY)
                        .found(What.OPENCL_EMPTY);
            case OpenClFacts.Present present -> {
                String names =
                        present.devices().stream().map(OpenClDevice::name).collect(Collectors.joining(", "));
                yield ReadinessCheck.ok(NAME, "OpenCL shows " + names + ".").found(What.OPENCL_DEVICES, names);
            }
        };
    }
}
