package io.idlemint.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.app.control.ControlSocket;
import io.idlemint.app.stutter.FrameLoop;
import io.idlemint.app.stutter.FrameTimes;
import io.idlemint.app.stutter.StutterBench;
import io.idlemint.app.stutter.StutterBench.Plan;
import io.idlemint.app.stutter.StutterBench.Result;
import io.idlemint.domain.time.Ticker;
import io.idlemint.node.governor.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Measures frame times in this process while the running application mines in its own. It turns the application to
/// each level by its preferences, which it puts back afterwards.
///
/// @param rounds how often each level is looked at
/// @param seconds how long each time
record StutterRun(Ground ground, int rounds, int seconds) {
    private static final Duration FRAME = Duration.ofMillis(6);
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration SETTLE = Duration.ofSeconds(2);

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
        try {
            results = new StutterBench(
                            frames, level -> set(level, file), new Plan(rounds, SETTLE, Duration.ofSeconds(seconds)))
                    .run((round, level, seen) -> ground.console().say(round + " " + row(level, seen, "")));
        } finally {
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
                            result.level(),
                            result.frames(),
                            String.format(Locale.ROOT, "  p99 %+.1f %%", result.p99Change() / 10.0))));
        }
        return 0;
    }

    private void set(Level level, Path file) throws InterruptedException {
        if (level == Level.OFF) {
            tell("pause");
            return;
        }
        ObjectNode presence = JsonNodeFactory.instance
                .objectNode()
                .put("here", level.name())
                .put("away", level.name())
                .put("fullScreenPauses", false);
        prefer(JsonNodeFactory.instance.objectNode().set("presence", presence).toString(), file);
        tell("resume");
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

    private static String row(Level level, FrameTimes seen, String more) {
        return String.format(
                Locale.ROOT,
                "%-8s  p50 %6.2f ms  p99 %6.2f ms  max %7.2f ms  missed %5.2f %%%s",
                level,
                seen.p50() / 1e6,
                seen.p99() / 1e6,
                seen.max() / 1e6,
                seen.missed() / 100.0,
                more);
    }
}
