package io.idlemint.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.app.runtime.governor.PauseProbe.Pause;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Measures in the running application how long a pause of its owner takes until nothing is hashed any more.
record PauseRun(Ground ground, int pauses) {
    int run(boolean json) throws InterruptedException {
        return ground.withRunning(installation -> {
            List<Pause> seen;
            try {
                seen = installation.pauseProbe().run(pauses);
            } catch (IllegalStateException resting) {
                throw new CommandFailure(CommandFailure.REFUSED, "--pauses: " + resting.getMessage() + ".", resting);
            }
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            if (json) {
                ObjectNode node = JsonNodeFactory.instance.objectNode();
                node.put("pauses", pauses).put("load", load);
                put(node.putObject("tookMicros"), seen, Pause::took);
                put(node.putObject("processorMicros"), seen, Pause::processor);
                ground.console().json(node);
            } else {
                ground.console().line(String.format(Locale.ROOT, "%d pauses, load average %.1f", pauses, load));
                ground.console().line(row("until nothing is hashed", seen, Pause::took));
                ground.console().line(row("processor time meanwhile", seen, Pause::processor));
            }
            return 0;
        });
    }

    private static void put(ObjectNode node, List<Pause> seen, Function<Pause, Duration> part) {
        for (int percent : new int[] {50, 95, 99, 100}) {
            node.put("p" + percent, at(seen, part, percent).toNanos() / 1_000);
        }
    }

    private static String row(String name, List<Pause> seen, Function<Pause, Duration> part) {
        return String.format(
                Locale.ROOT,
                "%-25s half below %7.2f ms  95 %% %7.2f ms  99 %% %7.2f ms  longest %7.2f ms",
                name,
                at(seen, part, 50).toNanos() / 1e6,
                at(seen, part, 95).toNanos() / 1e6,
                at(seen, part, 99).toNanos() / 1e6,
                at(seen, part, 100).toNanos() / 1e6);
    }

    private static Duration at(List<Pause> seen, Function<Pause, Duration> part, int percent) {
        List<Duration> sorted = seen.stream().map(part).sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
