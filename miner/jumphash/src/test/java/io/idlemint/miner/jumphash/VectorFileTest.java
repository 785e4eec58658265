package io.idlemint.miner.jumphash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VectorFileTest {
    private static final String GOOD = "{\"algo\":\"sha256\",\"len\":0,\"input\":\"\",\"digest\":"
            + "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}";

    private final List<String> problems = new ArrayList<>();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "jumphash.jsonl, 264",
        "massgrid_algos.jsonl, 114",
        "std_algos.jsonl, 225",
        "real_blocks.jsonl, 7",
        "x16r.jsonl, 80",
        "x16s.jsonl, 80",
        "x16rv2.jsonl, 80"
    })
    void everyVectorPasses(String file, int count) throws IOException {
        VectorFile.Summary summary = verify(String.join("\n", Vectors.lines(file)));

        assertEquals(List.of(), problems);
        assertEquals(new VectorFile.Summary(count, 0), summary);
    }

    @ParameterizedTest
    @CsvSource({
        "jumphash.jsonl, hash_le",
        "massgrid_algos.jsonl, output",
        "std_algos.jsonl, digest",
        "real_blocks.jsonl, hash",
        "x16r.jsonl, hash_le",
        "x16s.jsonl, order",
        "x16rv2.jsonl, header"
    })
    void everyVectorWithOneWrongDigitFails(String file, String field) throws IOException {
        List<String> wrong = Vectors.lines(file).stream()
                .map(line -> withFirstDigitChanged(line, field))
                .toList();

        VectorFile.Summary summary = verify(String.join("\n", wrong));

        assertEquals(new VectorFile.Summary(0, wrong.size()), summary);
        assertTrue(problems.getLast().startsWith("line " + wrong.size() + ": the field \""), problems.getLast());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | bad JSON: expected more at column 1",
                "nonsense | bad JSON: expected '{' at column 1",
                "{} | no vector: none of the fields \"fn\", \"output\" and \"digest\"",
                "{} {} | bad JSON: expected nothing more after the object at column 4",
                "{\"fn\":\"x16r\" | bad JSON: expected more at column 13",
                "{\"fn\":\"x16r\",} | bad JSON: expected '\"' at column 14",
                "{\"fn\":\"x16r | bad JSON: expected the end of the string at column 12",
                "{\"fn\":[1]} | bad JSON: expected a string or a whole number at column 7",
                "{\"fn\":007} | bad JSON: expected a string or a whole number at column 7",
                "{\"fn\":1.5} | bad JSON: expected ',' or '}' at column 8",
                "{\"fn\":\"\\x\"} | bad JSON: expected an escape sequence at column 9",
                "{\"fn\":\"\\u12g4\"} | bad JSON: expected four hexadecimal digits at column 12",
                "{\"fn\":1,\"fn\":2} | bad JSON: the field \"fn\" comes twice",
                "{\"fn\":1} | the field \"fn\" is no string",
                "{\"fn\":\"x16r\"} | the field \"header\" is missing",
                "{\"fn\":\"x16r\",\"header\":\"00\"} | the field \"header\" has 1 bytes, not 80",
                "{\"digest\":\"00\",\"algo\":\"md5\"} | the field \"algo\" names no known algorithm: \"md5\"",
                "{\"digest\":\"\",\"algo\":\"tiger\",\"input\":\"0x\"}"
                        + " | the field \"input\" has no hexadecimal digit at place 2",
                "{\"digest\":\"\",\"algo\":\"tiger\",\"input\":\"012\"}"
                        + " | the field \"input\" has an odd number of digits, 3",
                "{\"digest\":\"\",\"algo\":\"tiger\",\"input\":\"\"} | the field \"digest\" has 0 bytes, not 24",
                "{\"digest\":\"\",\"algo\":\"tiger\",\"input\":\"\",\"len\":1} | the field \"len\" differs; computed 0",
                "{\"digest\":\"\",\"algo\":\"tiger\",\"input\":\"\",\"len\":\"0\"} | the field \"len\" is no number",
                "{\"output\":\"\",\"algo\":\"jh\",\"input\":\"00\"} | the field \"input\" has 1 bytes, not 64",
            })
    void aMalformedLineIsReportedWithItsNumberAndTheOthersStillCount(String line, String problem) throws IOException {
        VectorFile.Summary summary = verify(GOOD + "\n" + line + "\r\n" + GOOD + "\n");

        assertEquals(List.of("line 2: " + problem), problems);
        assertEquals(new VectorFile.Summary(2, 1), summary);
    }

    @Test
    void anUnknownFunctionIsShownWithoutItsControlCharacters() throws IOException {
        String header = "00".repeat(80);

        verify("{\"fn\":\"\\u001b[2J\",\"header\":\"" + header + "\"}");

        assertEquals(List.of("line 1: the field \"fn\" names no known function: \"?[2J\""), problems);
    }

    @Test
    void aBlockThatWasNotMinedFails() throws IOException {
        String header = "06" + "00".repeat(71) + "ffff001d" + "00".repeat(4);
        byte[] hash = JumpHash.hash(HexFormat.of().parseHex(header));
        String stated = HexFormat.of().formatHex(hash);

        verify("{\"fn\":\"jumphash\",\"bits\":\"1d00ffff\",\"header\":\"" + header + "\",\"hash_le\":\"" + stated
                + "\"}");

        assertEquals(List.of("line 1: the hash does not meet the target of \"bits\""), problems);
    }

    @Test
    void brokenLinesOnlyEverFail() throws IOException {
        long seed = 17;
        Random random = new Random(seed);
        List<String> good = Vectors.lines(Vectors.STANDARD);
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            StringBuilder line = new StringBuilder(good.get(random.nextInt(good.size())));
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                line.setCharAt(random.nextInt(line.length()), "\\\"{}[]:,0f-u\u00e9 ".charAt(random.nextInt(14)));
            }
            content.append(line.substring(0, line.length() - random.nextInt(2))).append('\n');
        }

        VectorFile.Summary summary = verify(content.toString());

        assertEquals(3000, summary.passed() + summary.failed(), "seed " + seed);
        assertEquals(problems.size(), summary.failed(), "seed " + seed);
        assertTrue(summary.failed() > 2500, "seed " + seed + ": " + summary);
    }

    @Test
    void anEmptyFileHasNothingToPass() throws IOException {
        assertEquals(new VectorFile.Summary(0, 0), verify(""));
        assertEquals(List.of(), problems);
    }

    @Test
    void aLineWithoutEndIsNotHeldInMemory() throws IOException {
        String endless = "{\"fn\":\"" + "x".repeat(3 * BoundedLines.MAX_LINE) + "\"}";

        assertEquals(new VectorFile.Summary(1, 1), verify(endless + "\n" + GOOD));
        assertEquals(List.of("line 1: the line is longer than 65536 bytes"), problems);
    }

    @Test
    void bytesThatAreNoTextAreReported() throws IOException {
        Path file = folder.resolve("vectors.jsonl");
        Files.write(file, new byte[] {'{', (byte) 0xff, '}', '\n'});

        assertEquals(new VectorFile.Summary(0, 1), VectorFile.verify(file, problems::add));
        assertEquals(List.of("line 1: the line is not UTF-8"), problems);
    }

    private VectorFile.Summary verify(String content) throws IOException {
        Path file = folder.resolve("vectors.jsonl");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        return VectorFile.verify(file, problems::add);
    }

    private static String withFirstDigitChanged(String line, String field) {
        String name = "\"" + field + "\":";
        int at = line.indexOf('"', line.indexOf(name) + name.length()) + 1;
        char other = line.charAt(at) == '0' ? '1' : '0';
        return line.substring(0, at) + other + line.substring(at + 1);
    }
}
