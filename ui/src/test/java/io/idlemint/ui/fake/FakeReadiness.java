package io.idlemint.ui.fake;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.machine.Found.What;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.node.desk.ReadinessDesk;
import java.util.List;
import java.util.Optional;

/// A computer with a good sandbox and no graphics driver; looking again finds what a test puts into it.
public final class FakeReadiness implements ReadinessDesk {
    public final LiveCell<ReadinessNow> cell = new LiveCell<>(new ReadinessNow(
            false,
            Optional.of(Samples.NOW),
            List.of(
                    new Finding(ReadinessCheck.ok("JDK", "JDK 25 runs.").found(What.JDK_FINE, 25), Optional.empty()),
                    new Finding(ReadinessCheck.ok("account", "Idlemint runs as the user mint."), Optional.empty()),
                    new Finding(
                            ReadinessCheck.attention(
                                            "OpenCL",
                                            "OpenCL shows no device; mining uses the processor only.",
                                            "Install the graphics driver's OpenCL part.")
                                    .found(What.OPENCL_EMPTY),
                            Optional.of("sudo apt install ocl-icd-libopencl1 mesa-opencl-icd")),
                    new Finding(ReadinessCheck.ok("sandbox", "A program ran in the sandbox."), Optional.empty()),
                    new Finding(ReadinessCheck.ok("disk space", "120 GiB are free."), Optional.empty()))));
    public int looks;

    @Override
    public Live<ReadinessNow> now() {
        return cell;
    }

    @Override
    public void look() {
        looks++;
        cell.update(before -> new ReadinessNow(
                false,
                Optional.of(Samples.NOW),
                before.findings().stream()
                        .map(finding ->
                                new Finding(ReadinessCheck.ok(finding.check().name(), "Now it is."), Optional.empty()))
                        .toList()));
    }
}
