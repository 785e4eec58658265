package io.idlemint.machine.sense.windows;

import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.DeviceReadings.Cooling;
import io.idlemint.machine.sense.windows.Adapters.Adapter;
import io.idlemint.machine.sense.windows.Counters.Counter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What others use of graphics cards of any maker, as the task manager shows it: by the performance counters of
/// Windows 10 since its version 1709. Heat and watts are not told there. For use by one thread.
public final class WindowsCards implements AutoCloseable {
    private static final Pattern PROCESS = Pattern.compile("pid_([0-9]{1,10})_(luid_0x[0-9a-f]{8}_0x[0-9a-f]{8})_(.*)");

    private final Counters counters;
    private final List<Adapter> adapters;
    private final Optional<Counter> engines;
    private final Optional<Counter> processes;
    private final Optional<Counter> whole;

    /// What one card tells.
    public record Told(String name, DeviceReadings readings) {}

    /// What was counted, by instance; missing where nothing was.
    record Counted(Map<String, Double> engines, Map<String, Double> processes, Map<String, Double> whole) {}

    WindowsCards(Counters counters, List<Adapter> adapters) {
        this.counters = counters;
        this.adapters = adapters;
        this.engines = counters.add("\\GPU Engine(*)\\Utilization Percentage");
        this.processes = counters.add("\\GPU Process Memory(*)\\Dedicated Usage");
        this.whole = counters.add("\\GPU Adapter Memory(*)\\Dedicated Usage");
    }

    /// Those of this system; empty where it is no Windows.
    public static Optional<WindowsCards> open() {
        return Counters.open().map(counters -> new WindowsCards(counters, Adapters.list()));
    }

    /// Every card, in the system's order. Costs some milliseconds where many programs draw.
    ///
    /// @param own processes whose load is ours
    public List<Told> read(Set<Long> own) {
        if (adapters.isEmpty() || !counters.collect()) {
            return List.of();
        }
        Counted now = new Counted(values(engines), values(processes), values(whole));
        return adapters.stream()
                .map(adapter -> new Told(adapter.name(), readings(adapter, now, own)))
                .toList();
    }

    private Map<String, Double> values(Optional<Counter> counter) {
        return counter.map(counters::values).orElse(Map.of());
    }

    static DeviceReadings readings(Adapter adapter, Counted now, Set<Long> own) {
        OptionalLong used = now.whole().entrySet().stream()
                .filter(one -> one.getKey().toLowerCase(Locale.ROOT).startsWith(adapter.luid()))
                .mapToLong(one -> Math.round(one.getValue()))
                .max();
        return new DeviceReadings(
                OptionalInt.empty(),
                OptionalInt.empty(),
                busiest(others(adapter, now.engines(), own)),
                used.isPresent() && adapter.memoryBytes() > 0
                        ? OptionalLong.of(Math.max(0, adapter.memoryBytes() - used.getAsLong()))
                        : OptionalLong.empty(),
                now.processes().isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(others(adapter, now.processes(), own).values().stream()
                                .mapToLong(Math::round)
                                .sum()),
                Cooling.UNKNOWN);
    }

    /// A card that nobody draws with has no instances; while there are none of any card, nothing is known.
    private static OptionalInt busiest(Map<String, Double> engines) {
        return engines.values().stream()
                .mapToInt(percent -> Math.clamp(Math.round(percent), 0, 100))
                .max();
    }

    /// By engine of one card, without our own processes; empty if the card has no instance at all.
    private static Map<String, Double> others(Adapter adapter, Map<String, Double> instances, Set<Long> own) {
        Map<String, Double> sums = new HashMap<>();
        instances.forEach((instance, value) -> {
            Matcher process = PROCESS.matcher(instance.toLowerCase(Locale.ROOT));
            if (process.matches() && process.group(2).equals(adapter.luid())) {
                sums.merge(process.group(3), own.contains(Long.parseLong(process.group(1))) ? 0 : value, Double::sum);
            }
        });
        return sums;
    }

    @Override
    public void close() {
        counters.close();
    }
}
