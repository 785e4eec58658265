package io.idlemint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    private Path temp = Path.of("unset");

    private record Ran(int exit, String out, String err) {}

    private Ran run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Commands(temp.resolve("data"), Optional.empty()).run(temp, List.of(args), new Console(out, err));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile",
                "doctor",
                "wallet",
                "keynode",
                "node",
                "market",
                "rent",
                "leases",
                "mine",
                "bench",
                "chain",
                "demo",
                "pause",
                "resume",
                "status",
                "why",
                "preferences"
            })
    void everyCommandExplainsItself(String command) {
        Ran ran = run(command, "--help");
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().contains("Usage: idlemint " + command), ran.out());
    }

    @Test
    void everyCommandOfTheManualExplainsItselfAlsoBelowAnother() {
        List<List<String>> commands = run("manual")
                .out()
                .lines()
                .filter(line -> line.startsWith(".SS "))
                .map(line -> Arrays.stream(line.substring(4).replace("\\-", "-").split(" "))
                        .takeWhile(word -> word.matches("[a-z]+"))
                        .toList())
                .toList();
        assertTrue(commands.contains(List.of("wallet", "create")), commands.toString());
        for (List<String> command : commands) {
            Ran ran = run(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
            assertEquals(0, ran.exit(), ran.err());
            assertTrue(ran.out().startsWith("Usage: idlemint " + String.join(" ", command)), ran.out());
        }
    }

    @Test
    void theManualAndTheCompletionKnowEveryCommand() {
        Ran manual = run("manual");
        Ran completion = run("completion");
        assertEquals(0, manual.exit(), manual.err());
        assertEquals(0, completion.exit(), completion.err());
        for (String command : List.of("profile", "wallet", "leases extend", "rent", "demo")) {
            assertTrue(manual.out().contains(".SS " + command), manual.out());
            assertTrue(
                    completion.out().contains(command.substring(0, command.indexOf(' ') < 0 ? command.length() : 6)));
        }
        assertTrue(manual.out().contains("\\fB\\-\\-budget\\fR \\fIMINT\\fR"), manual.out());
    }

    @ParameterizedTest
    @CsvSource({
        "'bench --seconds 0', '--seconds 0 is outside of 1 to 600'",
        "'bench --threads 0', '--threads 0 is outside of 1 to 1024'",
        "'bench --engine steam', '--engine steam is none of scalar, vector, opencl, auto'",
        "'bench --engine scalar --device 1', '--device 1: only --engine opencl has devices'",
        "'bench --algorithms keccak,md5', '--algorithms: \"md5\" is none of v5, v6, x16r, x16rv2, x16s, blake'",
        "'mine --pool stratum+tcp://127.0.0.1:1', 'needs --user, the name that the pool pays'",
        "'mine --pool http://127.0.0.1:1 --worker a', 'scheme must be stratum+tcp or stratum+ssl'",
        "'mine --pool 127.0.0.1:1 --worker a --work md5', '--work md5 is none of jumphash, x16r'",
        "'mine --seconds -1', '--seconds -1 is outside of 1 to 86400'",
        "'demo --seconds 3', '--seconds 3 is outside of 6 to 600'",
        "'rent best --budget 1 --minutes 0 -- true', '--minutes 0 is outside of 1 to 1440'",
        "'market --join nowhere', 'HOST:PORT'",
        "'market --limit 501', 'limit 501 is outside of 1 to 500'",
        "'market --min-memory 8796093022208', '--min-memory 8796093022208 is outside of 0 to 8796093022207'",
        "'market --max-price 3600001', '--max-price 3600001 is outside of 0 to 3600000'",
        "'rent best --budget NaN -- true', 'amount \"NaN\": a number of MINT'",
        "'bench --verify .', 'there is no such file'",
        "'market --min-memory -1', '--min-memory -1 is outside of 0'",
        "'keynode --maturity 0', 'maturity 0 is outside of 1 to 10000'",
        "'bench --verify missing.jsonl', 'there is no such file'",
        "'frobnicate', 'Unmatched argument'"
    })
    void namesWhatIsWrong(String line, String sentence) {
        Ran ran = run(line.split(" ", -1));
        assertEquals(CommandFailure.USAGE, ran.exit(), ran.out() + ran.err());
        assertTrue(ran.err().contains(sentence), ran.err());
    }

    @Test
    void aLabsNameIsRefusedThatNobodyCouldRead() {
        Ran ran = run("keynode", "--name", "x".repeat(121));
        assertEquals(CommandFailure.USAGE, ran.exit(), ran.err());
        assertTrue(ran.err().contains("name has 121 characters, the limit is 120"), ran.err());
    }

    @Test
    void aWordWithAnAtIsAWordAndNoFile() throws Exception {
        Path file = Files.writeString(temp.resolve("words"), "scalar --seconds 0");
        Ran ran = run("bench", "--engine", "@" + file);
        assertEquals(CommandFailure.USAGE, ran.exit(), ran.err());
        assertTrue(ran.err().contains("--engine @" + file + " is none of"), ran.err());
    }

    @Test
    void verifiesAFileOfVectors() throws Exception {
        Path vectors = temp.resolve("some.jsonl");
        try (var in = CommandsTest.class.getResourceAsStream("/vectors/real_blocks.jsonl")) {
            Files.write(vectors, in == null ? new byte[0] : in.readAllBytes());
        }
        long lines = Files.readAllLines(vectors).size();
        assertTrue(lines > 0);
        Ran right = run("bench", "--verify", "some.jsonl");
        assertEquals(0, right.exit(), right.err());
        assertTrue(right.out().strip().endsWith(lines + " passed, 0 failed"), right.out());
        Files.writeString(vectors, "{\"this\": \"is no vector\"}\n", StandardOpenOption.APPEND);
        Ran wrong = run("bench", "--verify", "some.jsonl");
        assertEquals(CommandFailure.REFUSED, wrong.exit());
        assertTrue(wrong.out().strip().endsWith(lines + " passed, 1 failed"), wrong.out());
        assertTrue(wrong.err().contains("line " + (lines + 1)), wrong.err());
    }

    @Test
    void measuresAnEngine() throws Exception {
        Ran ran = run("bench", "--engine", "scalar", "--algorithms", "keccak,sha2big", "--seconds", "1", "--json");
        assertEquals(0, ran.exit(), ran.err());
        JsonNode result = Console.json().readTree(ran.out());
        assertEquals("scalar", result.path("engine").asText());
        assertEquals(1, result.path("threads").asInt());
        double keccak = result.path("algorithms").path(0).path("nanosPerNonce").asDouble();
        double sha = result.path("algorithms").path(1).path("nanosPerNonce").asDouble();
        assertEquals("keccak", result.path("algorithms").path(0).path("name").asText());
        assertEquals("sha2big", result.path("algorithms").path(1).path("name").asText());
        assertTrue(keccak > 0 && sha > 0, ran.out());
        assertEquals((keccak + sha) / 2, result.path("meanNanosPerNonce").asDouble(), 1e-6);
        assertTrue(result.path("yardstickNanos").asDouble() > 0, ran.out());
    }

    @Test
    void saysWhyAnOutsidePoolGivesNoWork() throws Exception {
        Ran ran = run("mine", "--pool", "127.0.0.1:1", "--worker", "me.pc", "--seconds", "1", "--json");
        assertEquals(CommandFailure.REFUSED, ran.exit(), ran.err());
        JsonNode mined = Console.json().readTree(ran.out());
        assertEquals("connecting", mined.path("state").asText());
        assertTrue(mined.path("reason").asText().contains("stratum+tcp://127.0.0.1:1"), ran.out());
        assertEquals(0, mined.path("accepted").asInt());
    }

    @Test
    void printsTheProfileAsOneObject() throws Exception {
        Ran ran = run("profile", "--json");
        assertEquals(0, ran.exit(), ran.err());
        JsonNode profile = Console.json().readTree(ran.out());
        assertTrue(profile.path("cpu").path("logicalCores").asInt() > 0);
        assertTrue(profile.path("memory").path("totalBytes").asLong() > 0);
    }

    @Test
    void tellsItsVersion() {
        Ran ran = run("--version");
        assertEquals(0, ran.exit());
        assertTrue(ran.out().startsWith("idlemint 0."), ran.out());
    }
}
