package io.idlemint.machine.nvml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Power limits against a library with NVML's signatures, compiled here, which keeps its limits in a file as a driver
/// keeps them over the end of a process.
@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "SKIPPED: a library stays there while it is loaded, as after a crash")
class PowerLimitsTest {
    private static final String STUB = """
            #include <stdio.h>
            #include <string.h>
            static int cards[2];
            int nvmlInit_v2(void) { return 0; }
            int nvmlShutdown(void) { return 0; }
            int nvmlDeviceGetCount_v2(unsigned *n) { *n = 2; return 0; }
            int nvmlDeviceGetHandleByIndex_v2(unsigned i, void **d) { *d = &cards[i]; return 0; }
            static int index_of(void *d) { return d == &cards[1]; }
            int nvmlDeviceGetName(void *d, char *s, unsigned n) { strncpy(s, "NVIDIA Stub", n); return 0; }
            int nvmlDeviceGetUUID(void *d, char *s, unsigned n) { snprintf(s, n, "GPU-0000-%d", index_of(d)); return 0; }
            static void path(void *d, char *s) { sprintf(s, "%s/limit%d", FOLDER, index_of(d)); }
            int nvmlDeviceGetPowerManagementLimit(void *d, unsigned *mw) {
                char name[500]; path(d, name); FILE *f = fopen(name, "r");
                if (!f) { *mw = 170000; return 0; }
                int n = fscanf(f, "%u", mw); fclose(f); return n == 1 ? 0 : 999; }
            int nvmlDeviceGetPowerManagementDefaultLimit(void *d, unsigned *mw) { *mw = 200000; return 0; }
            int nvmlDeviceGetPowerManagementLimitConstraints(void *d, unsigned *least, unsigned *most) {
                *least = 100000; *most = 220000; return 0; }
            int nvmlDeviceSetPowerManagementLimit(void *d, unsigned mw) {
                if (index_of(d)) return 4;
                char name[500]; path(d, name); FILE *f = fopen(name, "w");
                if (!f) return 999; fprintf(f, "%u", mw); fclose(f); return 0; }
            """;

    @TempDir
    private Path folder = Path.of("unset");

    private Path library = Path.of("unset");
    private Path memory = Path.of("unset");

    @BeforeEach
    void compile() throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("nvml.c"), STUB);
        library = folder.resolve("libnvidia-ml-stub.so");
        memory = folder.resolve("power-limits.txt");
        try {
            Process compiler = new ProcessBuilder(
                            "gcc",
                            "-shared",
                            "-fPIC",
                            "-DFOLDER=\"" + folder + "\"",
                            "-o",
                            library.toString(),
                            source.toString())
                    .inheritIO()
                    .start();
            assertEquals(0, compiler.waitFor(), "gcc refuses the stub");
        } catch (IOException missing) {
            assumeTrue(false, "SKIPPED: gcc is not here: " + missing.getMessage());
        }
    }

    private PowerLimits open() {
        return PowerLimits.in(library, memory).orElseThrow();
    }

    private String limit() throws IOException {
        return Files.readString(folder.resolve("limit0"));
    }

    @Test
    void aLimitIsAPartOfTheUsualOneAndIsPutBackAtTheEnd() throws IOException {
        try (PowerLimits limits = open()) {
            assertEquals(2, limits.size());
            assertEquals("NVIDIA Stub", limits.name(0));
            assertEquals(OptionalInt.of(140), limits.limit(0, 70));
            assertEquals("140000", limit());
            assertEquals("GPU-0000-0 170000\n", Files.readString(memory));
            // The card cannot go lower than this.
            assertEquals(OptionalInt.of(100), limits.limit(0, 10));
            limits.restore(0);
            assertEquals("170000", limit());
            assertEquals("", Files.readString(memory));
            assertEquals(OptionalInt.of(180), limits.limit(0, 90));
        }
        assertEquals("170000", limit());
        assertEquals("", Files.readString(memory));
    }

    @Test
    void whatACrashHasLeftIsPutBackAtTheNextStart() throws IOException {
        // As a process leaves it that is killed behind the first change.
        PowerLimits killed = open();
        assertEquals(OptionalInt.of(140), killed.limit(0, 70));
        try (PowerLimits next = open()) {
            assertEquals("170000", limit());
            assertTrue(next.size() > 0);
        }
        assertEquals("170000", limit());
    }

    @Test
    void whatIsNotAllowedChangesNothing() throws IOException {
        try (PowerLimits limits = open()) {
            assertEquals(OptionalInt.empty(), limits.limit(1, 70));
            assertEquals("", Files.readString(memory));
        }
    }

    @Test
    void withoutANoteNothingIsChanged() throws IOException {
        Files.createDirectory(folder.resolve("power-limits.txt.new"));
        try (PowerLimits limits = open()) {
            assertEquals(OptionalInt.empty(), limits.limit(0, 70));
        }
        assertTrue(Files.notExists(folder.resolve("limit0")));
    }
}
