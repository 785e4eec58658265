package io.idlemint.machine.nvml;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.DeviceReadings.Cooling;
import io.idlemint.machine.nvml.Nvml.Told;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
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
            static sample_t all[16];
            static unsigned taken, error;
            void stub_sample(unsigned pid, unsigned long long time, unsigned sm) {
                all[taken++] = (sample_t) {pid, time, sm, 1, 0, 0}; }
            void stub_error(unsigned e) { error = e; }
            int nvmlDeviceGetProcessUtilization(void *d, sample_t *s, unsigned *n, unsigned long long since) {
                unsigned found = 0;
                if (error) return error;
                for (unsigned i = 0; i < taken && d == &cards[0]; i++)
                    if (all[i].time > since) { if (found == *n) return 7; s[found++] = all[i]; }
                *n = found; return found ? 0 : 6; }
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

    /// The driver behind the stub: it takes samples, and keeps them when their programs have ended.
    private record Driver(MethodHandle samples, MethodHandle errors) {
        @SuppressWarnings("restricted") // the library is the test's own
        static Driver of(Path library) {
            SymbolLookup stub = SymbolLookup.libraryLookup(library, Arena.global());
            return new Driver(
                    Linker.nativeLinker()
                            .downcallHandle(
                                    stub.find("stub_sample").orElseThrow(),
                                    FunctionDescriptor.ofVoid(JAVA_INT, JAVA_LONG, JAVA_INT)),
                    Linker.nativeLinker()
                            .downcallHandle(
                                    stub.find("stub_error").orElseThrow(), FunctionDescriptor.ofVoid(JAVA_INT)));
        }

        void sample(int process, long time, int percent) throws Throwable {
            samples.invokeExact(process, time, percent);
        }

        void error(int number) throws Throwable {
            errors.invokeExact(number);
        }
    }

    private static OptionalInt others(Nvml nvml) {
        return nvml.read(Set.of(7L)).getFirst().readings().othersPercent();
    }

    @Test
    void theBindingReadsWhatTheLibraryTells(@TempDir Path folder) throws Throwable {
        Path library = compiled(folder, 0);
        try (Nvml nvml = Nvml.in(library).orElseThrow()) {
            Driver driver = Driver.of(library);
            nvml.read(Set.of(7L));
            // Process 7 is ours.
            driver.sample(7, 100, 90);
            driver.sample(8, 100, 99);
            driver.sample(8, 200, 30);
            driver.sample(9, 200, 5);
            DeviceReadings first = new DeviceReadings(
                    OptionalInt.of(61),
                    OptionalInt.of(215),
                    OptionalInt.of(35),
                    OptionalLong.of(20L << 30),
                    OptionalLong.of(530),
                    new Cooling(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(44)));
            DeviceReadings second = new DeviceReadings(
                    OptionalInt.of(84), OptionalInt.empty(), OptionalInt.of(0), OptionalLong.of(20L << 30));
            assertEquals(
                    List.of(new Told("NVIDIA Stub 1", first), new Told("NVIDIA Stub 2", second)),
                    nvml.read(Set.of(7L)));
        }
    }

    @Test
    void samplesOfProgramsThatHaveEndedCountOnce(@TempDir Path folder) throws Throwable {
        Path library = compiled(folder, 0);
        try (Nvml nvml = Nvml.in(library).orElseThrow()) {
            Driver driver = Driver.of(library);
            // Of yesterday, and still kept.
            driver.sample(8, 1_000, 95);
            assertEquals(OptionalInt.empty(), others(nvml));
            driver.sample(9, 2_000, 20);
            assertEquals(OptionalInt.of(20), others(nvml));
            // Between two samples of the driver.
            assertEquals(OptionalInt.of(20), others(nvml));
            driver.sample(7, 3_000, 80);
            assertEquals(OptionalInt.of(0), others(nvml));
            driver.sample(9, 4_000, 60);
            assertEquals(OptionalInt.of(60), others(nvml));
            assertEquals(OptionalInt.of(60), others(nvml));
            assertEquals(OptionalInt.of(0), others(nvml));
            driver.error(3);
            assertEquals(OptionalInt.empty(), others(nvml));
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
