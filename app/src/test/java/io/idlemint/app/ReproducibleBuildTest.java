package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds the newest commit twice and compares every jar. It takes many minutes, so it runs only when it is asked for:
/// `mvn test -pl app -am -Dtest=ReproducibleBuildTest -Didlemint.test.reproducible=true
/// -Dsurefire.failIfNoSpecifiedTests=false`.
final class ReproducibleBuildTest {
    @TempDir
    private Path temp;

    @Test
    void twoBuildsOfOneCommitGiveTheSameJars() throws IOException, InterruptedException {
        assumeTrue(
                Boolean.getBoolean("idlemint.test.reproducible"),
                "SKIPPED: two whole builds, only with -Didlemint.test.reproducible=true");
        Path script = Path.of("../installers/reproducible.sh");
        assertTrue(Files.isExecutable(script), script.toAbsolutePath().toString());
        Path said = temp.resolve("said.txt");
        int exit = new ProcessBuilder(script.toString(), "HEAD", temp.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertEquals(0, exit, Files.readString(said, StandardCharsets.UTF_8));
    }
}
