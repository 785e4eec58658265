package io.idlemint.node.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.Workload;
import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// What new offers say. Running leases keep what they agreed on. Immutable.
///
/// @param notice how long a renter keeps the device after its owner wants it back: whole seconds, at most 24 hours,
///     which is as long as a lease can last
/// @param workloads the classes of work that are accepted, at least one
/// @param prices by device; one that is missing has the first price
public record Leasing(Duration notice, Set<Workload> workloads, Map<Bytes32, Rate> prices) {
    /// As long as the longest lease: the device is never taken back early.
    public static final Duration FULL_TERM = Duration.ofHours(24);

    /// What holds until the owner chooses.
    public static final Leasing USUAL =
            new Leasing(Duration.ofMinutes(1), Set.of(Workload.COMPUTE, Workload.RENDER), Map.of());

    public Leasing {
        workloads = Set.copyOf(workloads);
        prices = Map.copyOf(prices);
        FlawedSettingsException.requireBetween("leasing.noticeSeconds", notice.toSeconds(), 0, FULL_TERM.toSeconds());
        if (!notice.equals(Duration.ofSeconds(notice.toSeconds()))) {
            throw new FlawedSettingsException(
                    Flaw.WHOLE_SECONDS,
                    "leasing.notice",
                    notice.toString(),
                    "",
                    "leasing.notice " + notice + " must be whole seconds");
        }
        FlawedSettingsException.requireCount(
                "leasing.workloads", "classes", workloads.size(), 1, Workload.values().length);
        prices.forEach((device, rate) -> FlawedSettingsException.requireBetween(
                "leasing.nanoMintPerSecond." + device.brief(), rate.nanosPerSecond(), 1, Rate.MAX_NANOS_PER_SECOND));
    }

    public Leasing withNotice(Duration time) {
        return new Leasing(time, workloads, prices);
    }

    public Leasing withWorkloads(Set<Workload> classes) {
        return new Leasing(notice, classes, prices);
    }

    public Leasing withPrice(Bytes32 device, Rate rate) {
        return new Leasing(notice, workloads, Preferences.put(prices, device, rate));
    }
}
