package io.idlemint.machine.sense;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Asks a program of the system for one short answer. Immutable.
@FunctionalInterface
interface ShortTalk {
    /// What it prints; empty where it is missing, fails or takes more than a second.
    Optional<String> ask(List<String> command);

    /// Asks by starting the program.
    static ShortTalk ofThisSystem() {
        return command -> {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(1, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return Optional.empty();
                }
                String said = new String(process.getInputStream().readNBytes(4_096), StandardCharsets.UTF_8);
                return process.exitValue() == 0 ? Optional.of(said.strip()) : Optional.empty();
            } catch (IOException missing) {
                return Optional.empty();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        };
    }
}
