package io.idlemint.machine.sense;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.machine.nvml.Nvml;
import io.idlemint.machine.sense.kernel.DrmCards;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What graphics processors tell, each under the name that it has in offers. For use by one thread; a driver may hang.
final class GraphicsSense implements AutoCloseable {
    private final List<MachineSenses.Card> cards;
    private final Optional<Nvml> nvml;
    private final DrmCards drm;

    /// @param cards as the operating system lists them, of each maker in the order of the bus
    GraphicsSense(List<MachineSenses.Card> cards, Optional<Nvml> nvml, DrmCards drm) {
        this.cards = cards;
        this.nvml = nvml;
        this.drm = drm;
    }

    /// Looks at all of them.
    ///
    /// @param own processes whose load is ours
    Map<Bytes32, DeviceReadings> look(Set<Long> own) {
        Map<Bytes32, DeviceReadings> told = new HashMap<>();
        Map<String, Integer> met = new HashMap<>();
        for (Nvml.Told card : nvml.map(library -> library.read(own)).orElse(List.of())) {
            String plain = card.name().replaceFirst("^NVIDIA ", "");
            // Systems call the same card `NVIDIA GeForce RTX 3060` or `GA106 [GeForce RTX 3060]`.
            nth(met, plain, known -> known.name().contains(plain)).ifPresent(hash -> told.put(hash, card.readings()));
        }
        for (DrmCards.Told card : drm.read(own)) {
            nth(met, card.maker().name(), known -> isOf(card.maker(), known))
                    .ifPresent(hash -> told.put(hash, card.readings()));
        }
        return told;
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
        nvml.ifPresent(Nvml::close);
    }
}
