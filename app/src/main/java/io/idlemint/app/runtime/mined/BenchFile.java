package io.idlemint.app.runtime.mined;

import io.idlemint.app.runtime.files.WholeFile;
import io.idlemint.node.mine.BenchDesk.Row;
import io.idlemint.node.mine.BenchDesk.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last benchmark in a file of lines, their fields divided by tabs: time and threads, the engines, then the
/// algorithms with their rates. For use by one thread at a time.
///
/// @param path where it is
public record BenchFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(BenchFile.class);
    private static final String TAB = "\t";
    private static final long LONGEST = 1 << 16;

    /// What was measured last; empty if nothing was, or the file cannot be read.
    public Optional<Table> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            if (Files.size(path) > LONGEST) {
                throw new IOException("it is longer than " + LONGEST + " bytes");
            }
            return Optional.of(table(Files.readAllLines(path)));
        } catch (IOException | IllegalArgumentException | DateTimeException | IndexOutOfBoundsException damaged) {
            LOG.warn("the benchmark in {} is not used: {}", path, damaged.toString());
            return Optional.empty();
        }
    }

    /// Replaces the file.
    public void write(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(table.at() + TAB + table.threads());
        lines.add(String.join(TAB, table.engines()));
        for (Row row : table.rows()) {
            lines.add(Stream.concat(
                            Stream.of(row.algorithm()), row.rates().stream().map(String::valueOf))
                    .collect(Collectors.joining(TAB)));
        }
        try {
            WholeFile.write(path, String.join("\n", lines) + "\n");
        } catch (IOException full) {
            LOG.warn("the benchmark cannot be stored in {}: {}", path, full.getMessage());
        }
    }

    private static Table table(List<String> lines) {
        List<String> head = fields(lines.get(0));
        List<String> engines = fields(lines.get(1));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            List<String> fields = fields(line);
            List<Long> rates = fields.subList(1, fields.size()).stream()
                    .map(Long::parseLong)
                    .toList();
            if (rates.size() != engines.size()) {
                throw new IllegalArgumentException(fields.getFirst() + " has " + rates.size() + " rates");
            }
            rows.add(new Row(fields.getFirst(), rates));
        }
        return new Table(Instant.parse(head.get(0)), Integer.parseInt(head.get(1)), engines, rows);
    }

    private static List<String> fields(String line) {
        return Arrays.asList(line.split(TAB, -1));
    }
}
