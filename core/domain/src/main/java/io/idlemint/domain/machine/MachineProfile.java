package io.idlemint.domain.machine;

import java.util.List;

/// What this computer is made of, as far as it could be read. What could not be read is an empty `Optional`,
/// never 0 or -1.
///
/// @param cpu the processor
/// @param memory the main memory
/// @param disks the mounted local file systems, ordered by mount point
/// @param gpus the graphics processors, with their OpenCL facts where those were joined in
/// @param otherComputeDevices OpenCL devices that are not graphics processors (a CPU driver such as PoCL, an
///     accelerator)
/// @param networkLinks the network interfaces without the loopback
/// @param operatingSystem the operating system
/// @param power what the computer runs on
public record MachineProfile(
        Cpu cpu,
        Memory memory,
        List<Disk> disks,
        List<Gpu> gpus,
        List<OpenClDevice> otherComputeDevices,
        List<NetworkLink> networkLinks,
        OperatingSystem operatingSystem,
        Power power) {

    public MachineProfile {
        disks = List.copyOf(disks);
        gpus = List.copyOf(gpus);
        otherComputeDevices = List.copyOf(otherComputeDevices);
        networkLinks = List.copyOf(networkLinks);
    }

    /// The same profile with these OpenCL devices joined to its graphics processors (see [ComputeDevices#join]).
    public MachineProfile withOpenCl(List<OpenClDevice> devices) {
        ComputeDevices joined = ComputeDevices.join(gpus, devices);
        return new MachineProfile(
                cpu, memory, disks, joined.gpus(), joined.others(), networkLinks, operatingSystem, power);
    }
}
