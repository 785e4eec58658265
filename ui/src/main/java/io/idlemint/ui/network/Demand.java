package io.idlemint.ui.network;

import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.i18n.NetworkText;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Offers counted by device, the most wanted first.
final class Demand {
    private static final int HIGH = 70;
    private static final int MODERATE = 45;

    private Demand() {}

    private record Group(String name, boolean own, List<Rate> rates, int leased) {
        double share() {
            return (double) leased / rates.size();
        }
    }

    /// @param own whether an offer is this installation's
    static List<DemandRow> rows(List<ListedOffer> offers, Predicate<ListedOffer> own, Wording words) {
        Map<String, List<ListedOffer>> byDevice = new LinkedHashMap<>();
        offers.forEach(
                offer -> byDevice.computeIfAbsent(offer.offer().resources().deviceName(), name -> new ArrayList<>())
                        .add(offer));
        return byDevice.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue(), own))
                .sorted(Comparator.comparingDouble(Group::share)
                        .reversed()
                        .thenComparingInt(group -> -group.rates().size())
                        .thenComparing(Group::name))
                .map(group -> row(group, words))
                .toList();
    }

    private static Group group(String name, List<ListedOffer> offers, Predicate<ListedOffer> own) {
        List<Rate> rates = offers.stream()
                .map(offer -> offer.offer().ratePerSecond())
                .sorted()
                .toList();
        int leased = (int) offers.stream()
                .filter(offer -> offer.status() == ProviderStatus.SHARING)
                .count();
        return new Group(name, offers.stream().anyMatch(own), rates, leased);
    }

    private static DemandRow row(Group group, Wording words) {
        int percent = 100 * group.leased() / group.rates().size();
        NetworkText word = percent >= HIGH
                ? NetworkText.DEMAND_HIGH
                : percent >= MODERATE ? NetworkText.DEMAND_MODERATE : NetworkText.DEMAND_LOW;
        return new DemandRow(
                group.name(),
                group.own(),
                words.measures().count(group.rates().size()),
                words.measures().count(group.leased()),
                group.share(),
                words.text(word, words.measures().percent(percent, 100)),
                words.price(percentile(group.rates(), 10)),
                words.price(percentile(group.rates(), 50)),
                words.price(percentile(group.rates(), 90)));
    }

    /// The nearest rank: the smallest rate that at least so many percent of all do not exceed.
    static Rate percentile(List<Rate> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(Math.max(1, rank) - 1);
    }
}
