package io.idlemint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The window in a process of its own, because JavaFX starts once in a process.
final class DesktopApplicationTest {
    private record Run(int exit, String output) {}

    @Test
    void itOpensAgainAfterTheWindowWasClosed() throws IOException, InterruptedException {
        Run run = run("-Dglass.platform=Headless", "-Dprism.order=sw");
        assertEquals(0, run.exit(), run.output());
        assertTrue(run.output().contains("window: Idlemint"), run.output());
        assertTrue(run.output().contains("returned twice"), run.output());
    }

    @Test
    void withoutADisplayItSaysSo() throws IOException, InterruptedException {
        assumeTrue(
                System.getProperty("os.name").startsWith("Linux"),
                "SKIPPED: only Linux can be without a display in the middle of a session");
        Run run = run();
        assertEquals(3, run.exit(), run.output());
        assertTrue(run.output().contains("no display:"), run.output());
    }

    private static Run run(String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LaunchProbe.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it did not end: " + output);
        return new Run(process.exitValue(), output);
    }
}
