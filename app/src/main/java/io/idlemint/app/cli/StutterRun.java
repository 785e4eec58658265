package io.idlemint.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.app.control.ControlSocket;
import io.idlemint.app.stutter.Beside;
import io.idlemint.app.stutter.Change;
import io.idlemint.app.stutter.FrameLoop;
import io.idlemint.app.stutter.FrameTimes;
import io.idlemint.app.stutter.StutterBench;
import io.idlemint.app.stutter.StutterBench.Plan;
import io.idlemint.app.stutter.StutterBench.Result;
import io.idlemint.domain.time.Ticker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures frame times in this process while the running application mines in its own. It turns the application to
/// each level by its preferences, which it puts back afterwards, and in its turn has a shell count instead.
///
/// @param turns what works beside the frames
/// @param rounds how often each is looked at
/// @param seconds how long each time
record StutterRun(Ground ground, List<Beside> turns, int rounds, int seconds) {
    private static final Duration FRAME = Duration.ofMillis(6);
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration SETTLE = Duration.ofSeconds(1);

    /// chrt(1) of util-linux, with the idle policy.
    private static final List<String> COUNTER =
            List.of("chrt", "--idle", "0", "bash", "-c", "i=0; while :; do i=$((i+1)); done");

    /// Its clock is that of bash, in microseconds; it sleeps by waiting for a pipe that nobody writes to, since a
    /// program that sleeps would have to be started anew each time.
    private static final List<String> RESTING = List.of("chrt", "--idle", "0", "bash", "-c", """
            LC_ALL=C
            exec 3<> <(:)
            while :; do
              end=$((${EPOCHREALTIME/./} + 1000))
              while ((${EPOCHREALTIME/./} < end)); do :; done
              read -r -t 0.003 -u 3
            done""");

    int run(boolean json) throws IOException, InterruptedException {
        String before = tell("preferences");
        if (!reason().equals("CLEAR")) {
            throw new CommandFailure(
                    CommandFailure.REFUSED, "The application rests or is slowed down (" + reason() + "); see 'why'.");
        }
        FrameLoop frames = new FrameLoop(Ticker.system(), FRAME);
        frames.run(WARM_UP);
        Path file = Files.createTempFile("idlemint-stutter", ".json");
        List<Result> results;
        List<Process> counters = new ArrayList<>();
        try {
            results = new StutterBench(
                            frames,
                            beside -> set(beside, file, counters),
                            new Plan(turns, rounds, SETTLE, Duration.ofSeconds(seconds)))
                    .run((round, beside, seen) -> ground.console().say(round + " " + row(beside, seen, "")));
        } finally {
            counters.forEach(Process::destroyForcibly);
            tell("resume");
            prefer(before, file);
            Files.deleteIfExists(file);
        }
        if (json) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            results.forEach(result -> array.add(Facts.of(result)));
            ground.console().json(array);
        } else {
            results.forEach(result -> ground.console()
                    .line(row(
                            result.beside(),
                            result.frames(),
                            String.format(
                                    Locale.ROOT,
                                    "  p99 %s, against the counter %s",
                                    change(result.p99Change()),
                                    change(result.overCounter())))));
        }
        return 0;
    }

    private void set(Beside beside, Path file, List<Process> counters) throws InterruptedException {
        counters.forEach(Process::destroyForcibly);
        counters.clear();
        if (!beside.mines()) {
            tell("pause");
            if (beside != Beside.NOTHING) {
                counters.add(counter(beside == Beside.RESTING ? RESTING : COUNTER));
            }
            return;
        }
        ObjectNode presence = JsonNodeFactory.instance
                .objectNode()
                .put("here", beside.name())
                .put("away", beside.name())
                .put("fullScreenPauses", false);
        prefer(JsonNodeFactory.instance.objectNode().set("presence", presence).toString(), file);
        tell("resume");
    }

    private static Process counter(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new CommandFailure(
                    CommandFailure.UNAVAILABLE,
                    "The comparison needs the programs chrt (util-linux) and bash: " + missing);
        }
    }

    private void prefer(String preferences, Path file) throws InterruptedException {
        try {
            Files.writeString(file, preferences);
        } catch (IOException broken) {
            throw new UncheckedIOException("The preferences cannot be written to " + file, broken);
        }
        tell("preferences", "import", file.toString());
    }

    private String reason() throws IOException, InterruptedException {
        JsonNode status = Console.json().readTree(tell("status", "--json"));
        return status.at("/devices/0/reason").asText();
    }

    /// Gives the running application a command, and answers with what it printed.
    private String tell(String... command) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = ControlSocket.send(ground.dataFolder(), ground.folder(), List.of(command), out, err)
                .orElseThrow(() -> new CommandFailure(
                        CommandFailure.UNAVAILABLE,
                        "Idlemint is not running on the data folder " + ground.dataFolder() + "."));
        if (exit != 0) {
            throw new CommandFailure(exit, err.toString(StandardCharsets.UTF_8).strip());
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String change(Change change) {
        return String.format(
                Locale.ROOT,
                "%+.1f %% (%+.1f to %+.1f)",
                change.measured() / 10.0,
                change.low() / 10.0,
                change.high() / 10.0);
    }

    private static String row(Beside beside, FrameTimes seen, String more) {
        return String.format(
                Locale.ROOT,
                "%-8s  p50 %6.2f ms  p99 %6.2f ms  max %7.2f ms  missed %5.2f %%  waited p99 %s%s",
                beside,
                seen.p50() / 1e6,
                seen.p99() / 1e6,
                seen.max() / 1e6,
                seen.missed() / 100.0,
                seen.waited99().isPresent()
                        ? String.format(Locale.ROOT, "%5.2f ms", seen.waited99().getAsLong() / 1e6)
                        : "unknown",
                more);
    }
}
