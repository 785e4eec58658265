package io.idlemint.domain.offer;

/// What a lease hands over.
///
/// @param deviceName the device's model name, as people know it, 1 to 120 characters
/// @param cpuCores logical cores, 1 to 4096
/// @param memoryBytes bytes of memory, at least 16 MiB
/// @param diskBytes bytes of private disk, at least 1 MiB
/// @param gpuMemoryBytes bytes of the GPU's own memory; 0 when no GPU is part of it
public record Resources(
        DeviceKind kind, String deviceName, int cpuCores, long memoryBytes, long diskBytes, long gpuMemoryBytes) {
    public Resources {
        if (deviceName.isBlank() || deviceName.length() > 120) {
            throw new IllegalArgumentException("deviceName must have 1 to 120 characters");
        }
        if (cpuCores < 1 || cpuCores > 4096) {
            throw new IllegalArgumentException("cpuCores " + cpuCores + " is outside of 1 to 4096");
        }
        if (memoryBytes < 16L << 20) {
            throw new IllegalArgumentException("memoryBytes " + memoryBytes + " is under the limit of 16 MiB");
        }
        if (diskBytes < 1L << 20) {
            throw new IllegalArgumentException("diskBytes " + diskBytes + " is under the limit of 1 MiB");
        }
        if (gpuMemoryBytes < 0) {
            throw new IllegalArgumentException("gpuMemoryBytes " + gpuMemoryBytes + " must not be negative");
        }
    }
}
