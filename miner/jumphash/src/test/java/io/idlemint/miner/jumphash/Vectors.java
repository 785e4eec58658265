package io.idlemint.miner.jumphash;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The vector files of the test fixtures.
final class Vectors {
    static final String HEADERS = "jumphash.jsonl";
    static final String VARIANTS = "massgrid_algos.jsonl";
    static final String STANDARD = "std_algos.jsonl";
    static final String BLOCKS = "real_blocks.jsonl";

    private Vectors() {}

    static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + file), file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static VectorFields fields(String line) {
        try {
            return new VectorFields(JsonLine.parse(line));
        } catch (VectorProblem problem) {
            throw new AssertionError(line, problem);
        }
    }
}
