package io.idlemint.machine.sense;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.nvml.Nvml;
import io.idlemint.machine.sense.kernel.DrmCards;
import io.idlemint.machine.sense.pace.Rarely;
import io.idlemint.machine.sense.windows.WindowsCards;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What graphics processors tell, each under the name that it has in offers. For use by one thread; a driver may hang.
final class GraphicsSense implements AutoCloseable {
    /// Many programs draw, and Windows counts each of their engines.
    private static final Duration SOON = Duration.ofSeconds(5);

    private final List<MachineSenses.Card> cards;
    private final Optional<Rarely<List<WindowsCards.Told>>> windows;
    private final Sources sources;
    private Set<Long> own = Set.of();

    /// Who tells of cards; each of them only where it is.
    record Sources(Optional<Nvml> nvml, DrmCards drm, Optional<WindowsCards> windows) {}

    /// @param cards as the operating system lists them, of each maker in the order of the bus
    GraphicsSense(List<MachineSenses.Card> cards, Sources sources, Ticker ticker) {
        this.cards = cards;
        this.sources = sources;
        this.windows = sources.windows().map(counted -> new Rarely<>(SOON, ticker, () -> counted.read(own)));
    }

    /// Whether there is anything to see.
    boolean sees() {
        return sources.nvml().isPresent()
                || sources.windows().isPresent()
                || sources.drm().sees();
    }

    /// Looks at all of them.
    ///
    /// @param ours processes whose load is ours
    Map<Bytes32, DeviceReadings> look(Set<Long> ours) {
        own = ours;
        Map<Bytes32, DeviceReadings> told = new HashMap<>();
        Map<String, Integer> met = new HashMap<>();
        List<Nvml.Told> driven =
                sources.nvml().map(library -> library.read(own)).orElse(List.of());
        List<String> names = driven.stream().map(GraphicsSense::plain).toList();
        for (Nvml.Told card : driven) {
            String plain = plain(card);
            nth(met, plain, known -> named(known, names).equals(Optional.of(plain)))
                    .ifPresent(hash -> told.put(hash, card.readings()));
        }
        for (DrmCards.Told card : sources.drm().read(own)) {
            nth(met, card.maker().name(), known -> isOf(card.maker(), known))
                    .ifPresent(hash -> told.put(hash, card.readings()));
        }
        Map<String, Integer> counted = new HashMap<>();
        for (WindowsCards.Told card : windows.map(Rarely::get).orElse(List.of())) {
            nth(counted, card.name(), known -> known.name().equals(card.name()))
                    .ifPresent(hash -> told.merge(hash, card.readings(), GraphicsSense::filled));
        }
        return told;
    }

    private static String plain(Nvml.Told card) {
        return card.name().replaceFirst("^NVIDIA ", "");
    }

    /// The driver's name of a card. Systems call the same one `NVIDIA GeForce RTX 3060` or `GA106 [GeForce RTX
    /// 3060]`; a `GeForce RTX 3060 Ti` is another one.
    private static Optional<String> named(MachineSenses.Card known, List<String> names) {
        return names.stream().filter(known.name()::contains).max(Comparator.comparingInt(String::length));
    }

    /// What one source does not tell, another one may.
    private static DeviceReadings filled(DeviceReadings first, DeviceReadings second) {
        return new DeviceReadings(
                first.celsius().isPresent() ? first.celsius() : second.celsius(),
                first.watts().isPresent() ? first.watts() : second.watts(),
                first.othersPercent().isPresent() ? first.othersPercent() : second.othersPercent(),
                first.freeMemoryBytes().isPresent() ? first.freeMemoryBytes() : second.freeMemoryBytes(),
                first.othersMemoryBytes().isPresent() ? first.othersMemoryBytes() : second.othersMemoryBytes(),
                first.cooling());
    }

    private Optional<Bytes32> nth(Map<String, Integer> met, String kind, Predicate<MachineSenses.Card> alike) {
        int number = met.merge(kind, 1, Integer::sum);
        return cards.stream()
                .filter(alike)
                .map(MachineSenses.Card::device)
                .skip(number - 1L)
                .findFirst();
    }

    private static boolean isOf(DrmCards.Maker maker, MachineSenses.Card card) {
        String vendor = card.vendor().toLowerCase(Locale.ROOT);
        return switch (maker) {
            case AMD -> vendor.contains("0x1002") || vendor.contains("advanced micro devices");
            case INTEL -> vendor.contains("0x8086") || vendor.contains("intel");
        };
    }

    @Override
    public void close() {
        sources.nvml().ifPresent(Nvml::close);
        sources.windows().ifPresent(WindowsCards::close);
    }
}
