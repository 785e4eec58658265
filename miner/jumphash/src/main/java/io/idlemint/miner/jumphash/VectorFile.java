package io.idlemint.miner.jumphash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Checks this module against files of test vectors: one JSON object a line, each a header with its proof of
/// work, an input and output of a JumpHash variant, or an input and digest of a standard hash.
public final class VectorFile {
    private VectorFile() {}

    /// How many lines passed, and how many were malformed or wrong.
    public record Summary(long passed, long failed) {}

    /// Checks every line of `file`, reading it as a stream. Each line that does not pass is told to `problems`
    /// as one sentence that begins with its number, from 1.
    ///
    /// @throws IOException if the file cannot be read
    public static Summary verify(Path file, Consumer<String> problems) throws IOException {
        VectorCheck check = new VectorCheck();
        long passed = 0;
        long number = 0;
        try (BoundedLines lines = new BoundedLines(Files.newInputStream(file))) {
            while (lines.next()) {
                number++;
                try {
                    check.check(JsonLine.parse(lines.text()));
                    passed++;
                } catch (VectorProblem problem) {
                    problems.accept("line " + number + ": " + problem.getMessage());
                }
            }
        }
        return new Summary(passed, number - passed);
    }
}
