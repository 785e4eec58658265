package io.idlemint.miner.engines.choice;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The verdicts in a file of the data folder: a line of title, the fingerprint, one line an algorithm (name,
/// winner, both times in nanoseconds), the number of algorithms. What is damaged or was measured under other
/// circumstances counts as nothing. Immutable.
final class ChoiceFile {
    private static final Logger LOG = LoggerFactory.getLogger(ChoiceFile.class);
    private static final String TITLE = "Idlemint's measured engines, version 1";
    private static final String CANDIDATE = "candidate";
    private static final String REFERENCE = "reference";
    private static final long LARGEST = 1 << 16;

    private final Path file;
    private final Fingerprint fingerprint;

    ChoiceFile(Path file, Fingerprint fingerprint) {
        this.file = file;
        this.fingerprint = fingerprint;
    }

    /// The verdicts by algorithm; none if the file is missing, damaged or about something else.
    Map<String, Verdict> load() {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("it is larger than " + LARGEST + " bytes");
            }
            return parse(Files.readAllLines(file));
        } catch (NoSuchFileException first) {
            return Map.of();
        } catch (CharacterCodingException | IllegalArgumentException damaged) {
            LOG.warn("{} is damaged and will be made again: {}", file, damaged.getMessage());
            return Map.of();
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read; the engines are measured again", file, unreadable);
            return Map.of();
        }
    }

    /// Replaces the file. A failure costs a measurement at the next start and is only logged.
    void save(Map<String, Verdict> verdicts) {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        text.append(fingerprint.line()).append('\n');
        new TreeMap<>(verdicts)
                .forEach((algorithm, verdict) -> text.append(algorithm)
                        .append(' ')
                        .append(verdict.candidateWins() ? CANDIDATE : REFERENCE)
                        .append(' ')
                        .append(verdict.referenceNanos())
                        .append(' ')
                        .append(verdict.candidateNanos())
                        .append('\n'));
        text.append(verdicts.size()).append('\n');
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            LOG.warn("{} cannot be written; the engines will be measured again at the next start", file, failed);
        }
    }

    private Map<String, Verdict> parse(List<String> lines) {
        if (lines.size() < 3 || !lines.getFirst().equals(TITLE)) {
            throw new IllegalArgumentException("it does not begin with \"" + TITLE + "\"");
        }
        if (!lines.get(1).equals(fingerprint.line())) {
            LOG.info("measuring the engines again: they were measured on {}, this is {}", lines.get(1), fingerprint);
            return Map.of();
        }
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (String line : lines.subList(2, lines.size() - 1)) {
            String[] words = line.split(" ", -1);
            if (words.length != 4 || !(words[1].equals(CANDIDATE) || words[1].equals(REFERENCE))) {
                throw new IllegalArgumentException("a line is no verdict");
            }
            verdicts.put(
                    words[0],
                    new Verdict(
                            words[1].equals(CANDIDATE), Double.parseDouble(words[2]), Double.parseDouble(words[3])));
        }
        if (Integer.parseInt(lines.getLast()) != verdicts.size()) {
            throw new IllegalArgumentException("it has not as many verdicts as it says");
        }
        return verdicts;
    }
}
