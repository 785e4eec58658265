package io.idlemint.app.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The results of a run, one line each, in `target/faults.txt`. Stateless.
public final class FaultTable {
    private FaultTable() {}

    public static synchronized void add(String line) throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        Files.writeString(
                target.resolve("faults.txt"),
                line + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
