package io.idlemint.domain.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputeDevicesTest {
    private static Gpu gpu(String name, String vendor) {
        return new Gpu(
                name,
                vendor.isEmpty() ? Optional.empty() : Optional.of(vendor),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OpenClDevice device(String platform, String name, String vendor, OpenClDevice.Type type) {
        return new OpenClDevice(
                platform,
                name,
                vendor.isEmpty() ? Optional.empty() : Optional.of(vendor),
                type,
                OptionalInt.of(20),
                OptionalLong.of(8L << 30),
                Optional.of("driver of " + name),
                Optional.of("OpenCL 3.0"));
    }

    private static OpenClDevice gpuDevice(String name, String vendor) {
        return device("P", name, vendor, OpenClDevice.Type.GPU);
    }

    /// A bar separates several; an expectation of `-` means that the GPU at that place got no OpenCL device.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            emptyValue = "",
            value = {
                "GA102 [GeForce RTX 3090]; NVIDIA Corporation (0x10de); NVIDIA GeForce RTX 3090; NVIDIA Corporation;"
                        + " NVIDIA GeForce RTX 3090",
                "Navi 21 [Radeon RX 6800]; Advanced Micro Devices, Inc. [AMD/ATI] (0x1002); gfx1030;"
                        + " Advanced Micro Devices, Inc.; gfx1030",
                "Apple M2; Apple (0x106b); Apple M2; Apple; Apple M2",
                "UHD Graphics 630|GA104 [GeForce RTX 3070]; Intel|NVIDIA; NVIDIA GeForce RTX 3070|Intel(R) UHD Graphics"
                        + " 630; NVIDIA Corporation|Intel(R) Corporation; Intel(R) UHD Graphics 630|NVIDIA GeForce RTX"
                        + " 3070",
                "GeForce GTX 1660|GeForce RTX 3070; NVIDIA|NVIDIA; GeForce RTX 3070|GeForce GTX 1660; NVIDIA|NVIDIA;"
                        + " GeForce GTX 1660|GeForce RTX 3070",
                "UHD Graphics 630; Intel; NVIDIA GeForce RTX 3070; NVIDIA; -|NVIDIA GeForce RTX 3070",
                "Virtual Display; ''; Virtual Display; ''; Virtual Display",
                "Cirrus Logic GD 5446; ''; NVIDIA A100; NVIDIA; -|NVIDIA A100",
            })
    void aGpuGetsTheLikestDevice(String gpus, String makers, String devices, String vendors, String expected) {
        ComputeDevices joined = ComputeDevices.join(
                zip(gpus, makers).stream()
                        .map(pair -> gpu(pair.get(0), pair.get(1)))
                        .toList(),
                zip(devices, vendors).stream()
                        .map(pair -> gpuDevice(pair.get(0), pair.get(1)))
                        .toList());
        assertEquals(
                split(expected),
                joined.gpus().stream()
                        .map(gpu -> gpu.openCl().map(OpenClDevice::name).orElse("-"))
                        .toList());
        assertEquals(List.of(), joined.others());
    }

    @Test
    void twinsGetOneDeviceEach() {
        ComputeDevices joined = ComputeDevices.join(
                List.of(gpu("GeForce RTX 3070", "NVIDIA"), gpu("GeForce RTX 3070", "NVIDIA")),
                List.of(gpuDevice("GeForce RTX 3070", "NVIDIA"), gpuDevice("GeForce RTX 3070", "NVIDIA")));
        assertEquals(2, joined.gpus().size());
        assertTrue(joined.gpus().stream().allMatch(gpu -> gpu.openCl().isPresent()));
    }

    @Test
    void aProcessorDriverIsNoGpu() {
        OpenClDevice pocl =
                device("Portable Computing Language", "cpu-skylake-avx512", "GenuineIntel", OpenClDevice.Type.CPU);
        ComputeDevices joined = ComputeDevices.join(List.of(gpu("UHD Graphics 630", "Intel")), List.of(pocl));
        assertEquals(List.of(pocl), joined.others());
        assertEquals(Optional.empty(), joined.gpus().getFirst().openCl());
    }

    @Test
    void theSameGpuOnASecondPlatformIsNotCountedTwice() {
        OpenClDevice first = device("Vendor", "GeForce RTX 3070", "NVIDIA", OpenClDevice.Type.GPU);
        OpenClDevice second = device("rusticl", "GeForce RTX 3070", "Mesa", OpenClDevice.Type.GPU);
        ComputeDevices joined = ComputeDevices.join(List.of(gpu("GeForce RTX 3070", "NVIDIA")), List.of(first, second));
        assertEquals(1, joined.gpus().size());
        assertEquals(List.of(second), joined.others());
    }

    @Test
    void memoryAndDriverComeFromOpenClOnlyWhereUnknown() {
        Gpu known = new Gpu(
                "GeForce RTX 3070",
                Optional.of("NVIDIA"),
                OptionalLong.of(7),
                Optional.of("own driver"),
                Optional.empty());
        Gpu unknown = gpu("GeForce RTX 3070", "NVIDIA");
        OpenClDevice device = gpuDevice("GeForce RTX 3070", "NVIDIA");
        assertEquals(OptionalLong.of(7), known.joined(device).memoryBytes());
        assertEquals(Optional.of("own driver"), known.joined(device).driver());
        assertEquals(OptionalLong.of(8L << 30), unknown.joined(device).memoryBytes());
        assertEquals(
                Optional.of("driver of GeForce RTX 3070"),
                unknown.joined(device).driver());
    }

    @Test
    void unknownIsNeverZero() {
        assertThrows(IllegalArgumentException.class, () -> new Memory(OptionalLong.of(0), OptionalLong.empty()));
        assertThrows(IllegalArgumentException.class, () -> new NetworkLink("eth0", OptionalLong.of(-1), true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Cpu(
                        Optional.empty(), "amd64", OptionalInt.of(0), 1, OptionalInt.empty(), OptionalLong.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Power(Power.Source.BATTERY, OptionalInt.of(101)));
    }

    @Test
    void aProblemNeedsARemedy() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new ReadinessCheck(
                        "sandbox",
                        ReadinessCheck.Status.PROBLEM,
                        "It is missing.",
                        Optional.empty(),
                        Optional.empty()));
        assertTrue(String.valueOf(refused.getMessage()).contains("remedy"), refused.getMessage());
    }

    private static List<String> split(String text) {
        return Arrays.asList(text.split("\\|", -1));
    }

    private static List<List<String>> zip(String left, String right) {
        List<String> a = split(left);
        List<String> b = split(right);
        return java.util.stream.IntStream.range(0, a.size())
                .mapToObj(i -> List.of(a.get(i), b.get(i)))
                .toList();
    }
}
