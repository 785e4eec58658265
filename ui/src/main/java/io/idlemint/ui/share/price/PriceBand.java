package io.idlemint.ui.share.price;

import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.offer.Resources;
import java.util.List;
import java.util.Optional;

/// What others ask for devices like one's own: of the same kind, with half to twice as many cores, and for a graphics
/// card half to twice as much memory.
///
/// @param rates of the like offers, the lowest first
/// @param leased how many of them are in a renter's hands
public record PriceBand(List<Rate> rates, int leased) {
    static final PriceBand EMPTY = new PriceBand(List.of(), 0);

    public PriceBand {
        rates = rates.stream().sorted().toList();
    }

    /// @param others the offers of others
    static PriceBand of(Resources own, List<ListedOffer> others) {
        return of(own.kind(), own.cpuCores(), own.gpuMemoryBytes(), others);
    }

    /// For a processor that is not offered yet.
    ///
    /// @param others the offers of others
    public static PriceBand ofProcessor(int cores, List<ListedOffer> others) {
        return of(DeviceKind.CPU, cores, 0, others);
    }

    private static PriceBand of(DeviceKind kind, int cores, long gpuMemory, List<ListedOffer> others) {
        List<ListedOffer> alike = others.stream()
                .filter(listed -> listed.offer().resources().kind() == kind)
                .filter(listed -> about(cores, listed.offer().resources().cpuCores()))
                .filter(listed -> about(gpuMemory, listed.offer().resources().gpuMemoryBytes()))
                .toList();
        return new PriceBand(
                alike.stream().map(listed -> listed.offer().ratePerSecond()).toList(), (int) alike.stream()
                        .filter(listed -> listed.status() == ProviderStatus.SHARING)
                        .count());
    }

    private static boolean about(long own, long other) {
        return other >= own / 2 && other / 2 <= own;
    }

    public int size() {
        return rates.size();
    }

    /// The rate that this percentage of the offers asks at most, by the nearest-rank method; empty without offers.
    public Optional<Rate> percentile(int percent) {
        int rank = Math.ceilDiv(percent * rates.size(), 100);
        return rates.isEmpty() ? Optional.empty() : Optional.of(rates.get(Math.max(0, rank - 1)));
    }

    /// How many of the offers ask more than a rate.
    int dearerThan(Rate rate) {
        return (int) rates.stream().filter(other -> other.compareTo(rate) > 0).count();
    }
}
