package io.idlemint.machine.sense.kernel;

import io.idlemint.domain.time.Ticker;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The processes that use graphics processors: what drivers of Linux tell of each open one in `/proc/*/fdinfo`
/// (Documentation/gpu/drm-usage-stats.rst). Processes of other users are not shown to us. Which processes have one open
/// is looked for every half a minute, since that takes a look at every open file. For use by one thread.
final class DrmClients {
    private static final Duration BETWEEN_SEARCHES = Duration.ofSeconds(30);
    private static final String NODES = "/dev/dri/";
    private static final Pattern LINE = Pattern.compile("(?m)^drm-([a-z0-9-]+):[ \t]*([^\n]+)$");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,18})(?: (ns|KiB|MiB))?");

    private final Path processes;
    private final Ticker ticker;
    private final List<Path> open = new ArrayList<>();
    private boolean searched;
    private long searchedNanos;
    private @Nullable Look before;
    private @Nullable Look last;

    /// One client of a driver; several open files may be the same one.
    private record Client(String slot, String id) {}

    /// What a client has used so far.
    private record Used(Map<String, Long> engineNanos, long memoryBytes) {}

    private record Look(Map<Client, Used> clients, long nanos) {}

    DrmClients(Path processes, Ticker ticker) {
        this.processes = processes;
        this.ticker = ticker;
    }

    /// Looks at all clients that are not ours.
    void look(Set<Long> own) {
        if (!searched || ticker.since(searchedNanos).compareTo(BETWEEN_SEARCHES) >= 0) {
            searched = true;
            searchedNanos = ticker.nanos();
            search(own);
        }
        Map<Client, Used> clients = new HashMap<>();
        for (Path file : open) {
            SmallFile.text(file).ifPresent(text -> read(text, clients));
        }
        before = last;
        last = new Look(clients, ticker.nanos());
    }

    /// What others use of a card, by its busiest engine; empty before the second look.
    OptionalInt percent(String slot) {
        Look now = last;
        Look then = before;
        if (now == null || then == null || now.nanos() <= then.nanos()) {
            return OptionalInt.empty();
        }
        Map<String, Long> engines = new HashMap<>();
        now.clients().forEach((client, used) -> {
            Used was = then.clients().get(client);
            if (client.slot().equals(slot) && was != null) {
                used.engineNanos()
                        .forEach((engine, nanos) -> engines.merge(
                                engine, Math.max(0, nanos - was.engineNanos().getOrDefault(engine, nanos)), Long::sum));
            }
        });
        long most = engines.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return OptionalInt.of(Math.clamp(Math.round(100.0 * most / (now.nanos() - then.nanos())), 0, 100));
    }

    /// The bytes of a card's memory that others hold; empty before the first look.
    OptionalLong memory(String slot) {
        Look now = last;
        return now == null
                ? OptionalLong.empty()
                : OptionalLong.of(now.clients().entrySet().stream()
                        .filter(client -> client.getKey().slot().equals(slot))
                        .mapToLong(client -> client.getValue().memoryBytes())
                        .sum());
    }

    private void search(Set<Long> own) {
        open.clear();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(processes, "[0-9]*")) {
            for (Path process : all) {
                if (!own.contains(Long.parseLong(process.getFileName().toString()))) {
                    search(process);
                }
            }
        } catch (IOException missing) {
            open.clear();
        }
    }

    private void search(Path process) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (Files.readSymbolicLink(file).toString().startsWith(NODES)) {
                    open.add(process.resolve("fdinfo").resolve(file.getFileName()));
                }
            }
        } catch (IOException othersOrGone) {
            // Not ours to see, or ended meanwhile.
            return;
        }
    }

    private static void read(String text, Map<Client, Used> clients) {
        Map<String, String> values = new HashMap<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            values.put(line.group(1), line.group(2).strip());
        }
        String slot = values.getOrDefault("pdev", "");
        String id = values.getOrDefault("client-id", "");
        if (slot.isEmpty() || id.isEmpty()) {
            return;
        }
        Map<String, Long> engines = new HashMap<>();
        Set<String> regions = new HashSet<>();
        values.forEach((key, value) -> {
            if (key.startsWith("engine-") && !key.startsWith("engine-capacity-")) {
                engines.put(key, number(value));
            } else if (key.startsWith("memory-") || key.startsWith("resident-")) {
                regions.add(key.substring(key.indexOf('-') + 1));
            }
        });
        clients.put(new Client(slot, id), new Used(engines, memory(values, regions)));
    }

    /// What lies in the card's own memory; where a driver tells it twice, the newer key counts.
    private static long memory(Map<String, String> values, Set<String> regions) {
        return regions.stream()
                .filter(region -> region.startsWith("vram") || region.startsWith("local"))
                .mapToLong(region ->
                        number(values.getOrDefault("resident-" + region, values.getOrDefault("memory-" + region, "0"))))
                .sum();
    }

    /// Nanoseconds or bytes.
    private static long number(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return 0;
        }
        String unit = number.group(2);
        long value = Long.parseLong(number.group(1));
        return unit == null || unit.equals("ns") ? value : value << (unit.equals("KiB") ? 10 : 20);
    }
}
