package io.idlemint.app.runtime.mining;

import io.idlemint.app.runtime.files.TemporaryFolder;
import io.idlemint.domain.machine.MachineProfile;
import io.idlemint.domain.machine.OpenClDevice;
import io.idlemint.domain.machine.OpenClFacts;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.doctor.AccountCheck;
import io.idlemint.machine.doctor.ClockCheck;
import io.idlemint.machine.doctor.DataFolderCheck;
import io.idlemint.machine.doctor.DiskSpaceCheck;
import io.idlemint.machine.doctor.Doctor;
import io.idlemint.machine.doctor.JdkCheck;
import io.idlemint.machine.doctor.OpenClCheck;
import io.idlemint.machine.doctor.PortCheck;
import io.idlemint.machine.doctor.SandboxCheck;
import io.idlemint.machine.profile.OshiProfiler;
import io.idlemint.machine.sandbox.BubblewrapSandbox;
import io.idlemint.miner.engines.opencl.OpenClDevices;
import io.idlemint.miner.engines.vector.VectorEngine;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// What this computer is and whether it is ready, for people and scripts.
public final class Diagnosis {
    private Diagnosis() {}

    /// The whole profile, OpenCL devices included. Takes up to some seconds.
    public static MachineProfile profile() {
        return joined(new OshiProfiler(VectorEngine.width()).profile());
    }

    /// The profile with what OpenCL says of its devices.
    static MachineProfile joined(MachineProfile machine) {
        return openCl() instanceof OpenClFacts.Present(List<OpenClDevice> devices)
                ? machine.withOpenCl(devices)
                : machine;
    }

    /// Examines everything that sharing needs. Takes up to some seconds.
    ///
    /// @param dataFolder the installation's folder, which may not be there yet
    public static List<ReadinessCheck> examine(Path dataFolder) {
        try (TemporaryFolder scratch = TemporaryFolder.make("idlemint-doctor");
                BubblewrapSandbox sandbox = BubblewrapSandbox.in(scratch.path(), Ticker.system())) {
            Path existing = existing(dataFolder);
            return new Doctor(List.of(
                            JdkCheck.ofThisProcess(),
                            AccountCheck.ofThisProcess(),
                            CpuEngine::check,
                            new OpenClCheck(Diagnosis::openCl),
                            new SandboxCheck(sandbox),
                            DiskSpaceCheck.of(existing),
                            new DataFolderCheck(dataFolder),
                            ClockCheck.ofThisComputer(InstantSource.system(), Ticker.system()),
                            new PortCheck(List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)))))
                    .examine();
        }
    }

    private static OpenClFacts openCl() {
        OpenClDevices found = OpenClDevices.ask();
        return found.found().isEmpty() && !found.reason().isBlank()
                ? new OpenClFacts.Absent(found.reason())
                : new OpenClFacts.Present(
                        found.found().stream().map(OpenClFactsOf::device).toList());
    }

    private static Path existing(Path folder) {
        Path candidate = folder.toAbsolutePath();
        while (candidate != null && !Files.isDirectory(candidate)) {
            candidate = candidate.getParent();
        }
        return candidate == null ? Path.of(".").toAbsolutePath() : candidate;
    }
}
