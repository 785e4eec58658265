package io.idlemint.machine.nvml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.DeviceReadings.Cooling;
import io.idlemint.machine.nvml.Nvml.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The binding against a library with NVML's signatures, compiled here.
class NvmlTest {
    private static final String STUB = """
            #include <string.h>
            typedef struct { unsigned long long total, free, used; } memory_t;
            typedef struct { unsigned pid; unsigned long long time; unsigned sm, mem, enc, dec; } sample_t;
            static int cards[2] = {61, 84};
            int nvmlInit_v2(void) { return INIT; }
            int nvmlShutdown(void) { return 0; }
            int nvmlDeviceGetCount_v2(unsigned *n) { *n = 2; return 0; }
            int nvmlDeviceGetHandleByIndex_v2(unsigned i, void **d) { *d = &cards[i]; return 0; }
            int nvmlDeviceGetName(void *d, char *s, unsigned n) {
                strncpy(s, d == &cards[0] ? "NVIDIA Stub 1" : "NVIDIA Stub 2", n); return 0; }
            int nvmlDeviceGetTemperature(void *d, int kind, unsigned *t) {
                if (kind != 0) return 2; *t = *(int *) d; return 0; }
            int nvmlDeviceGetPowerUsage(void *d, unsigned *mw) {
                if (d == &cards[1]) return 3; *mw = 215999; return 0; }
            int nvmlDeviceGetMemoryInfo(void *d, memory_t *m) {
                m->total = 24ull << 30; m->free = 20ull << 30; m->used = 4ull << 30; return 0; }
            int nvmlDeviceGetFanSpeed(void *d, unsigned *p) { if (d == &cards[1]) return 3; *p = 44; return 0; }
            typedef struct { unsigned pid; unsigned long long used; unsigned gi, ci; } process_t;
            int nvmlDeviceGetGraphicsRunningProcesses_v3(void *d, unsigned *n, process_t *p) {
                if (*n < 2) return 7;
                p[0] = (process_t) {7, 900, 0, 0}; p[1] = (process_t) {8, 500, 0, 0}; *n = 2; return 0; }
            int nvmlDeviceGetComputeRunningProcesses_v3(void *d, unsigned *n, process_t *p) {
                p[0] = (process_t) {8, 500, 0, 0}; p[1] = (process_t) {9, d == &cards[1] ? ~0ull : 30, 0, 0}; *n = 2;
                return 0; }
            int nvmlDeviceGetProcessUtilization(void *d, sample_t *s, unsigned *n, unsigned long long since) {
                if (d == &cards[1]) return 6;
                sample_t all[4] = {{7, 100, 90, 1, 0, 0}, {8, 100, 99, 1, 0, 0}, {8, 200, 30, 1, 0, 0}, {9, 200, 5, 0, 0, 0}};
                if (*n < 4) return 7; memcpy(s, all, sizeof all); *n = 4; return 0; }
            """;

    private static Path compiled(Path folder, int init) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("nvml.c"), STUB);
        Path library = folder.resolve("libnvidia-ml-stub.so");
        try {
            Process compiler = new ProcessBuilder(
                            "gcc", "-shared", "-fPIC", "-DINIT=" + init, "-o", library.toString(), source.toString())
                    .inheritIO()
                    .start();
            assertEquals(0, compiler.waitFor(), "gcc refuses the stub");
        } catch (IOException missing) {
            assumeTrue(false, "SKIPPED: gcc is not here: " + missing.getMessage());
        }
        return library;
    }

    @Test
    void theBindingReadsWhatTheLibraryTells(@TempDir Path folder) throws IOException, InterruptedException {
        try (Nvml nvml = Nvml.in(compiled(folder, 0)).orElseThrow()) {
            DeviceReadings first = new DeviceReadings(
                    OptionalInt.of(61),
                    OptionalInt.of(215),
                    OptionalInt.of(35),
                    OptionalLong.of(20L << 30),
                    OptionalLong.of(530),
                    new Cooling(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(44)));
            DeviceReadings second = new DeviceReadings(
                    OptionalInt.of(84), OptionalInt.empty(), OptionalInt.of(0), OptionalLong.of(20L << 30));
            // Process 7 is ours.
            assertEquals(
                    List.of(new Told("NVIDIA Stub 1", first), new Told("NVIDIA Stub 2", second)),
                    nvml.read(Set.of(7L)));
        }
    }

    @Test
    void aLibraryThatDoesNotStartIsNone(@TempDir Path folder) throws IOException, InterruptedException {
        assertEquals(Optional.empty(), Nvml.in(compiled(folder, 9)));
    }

    @Test
    void aMissingLibraryIsNone(@TempDir Path folder) {
        assertEquals(Optional.empty(), Nvml.in(folder.resolve("none.so")));
    }
}
