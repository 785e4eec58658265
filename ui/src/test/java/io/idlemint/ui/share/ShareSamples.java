package io.idlemint.ui.share;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.machine.Power;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.sense.SessionReadings;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.governor.Governor;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preset;
import io.idlemint.node.governor.Schedule;
import io.idlemint.node.governor.Schedule.Use;
import io.idlemint.node.governor.Situation;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// The PC of the samples with its owner before it.
public final class ShareSamples {
    private ShareSamples() {}

    /// Senses that tell everything, and decisions by them.
    public static void sense(Lab lab) {
        lab.governor.readings = readings();
        decide(lab);
    }

    /// Of somebody who sits before it.
    public static Readings readings() {
        return new Readings(
                new SessionReadings(
                        Optional.of(Duration.ofSeconds(4)),
                        Optional.of(false),
                        Optional.of(false),
                        Optional.of(Set.of("bash", "idlemint")),
                        Optional.of(Set.of()),
                        Optional.of(false)),
                new Readings.Supply(
                        new Power(Power.Source.MAINS, OptionalInt.of(93)),
                        Optional.of(false),
                        Optional.of(false),
                        OptionalInt.of(1_000)),
                new Readings.Room(
                        OptionalLong.of(128_000_000_000L), OptionalLong.of(12_400_000_000L), OptionalInt.of(7)),
                OptionalInt.of(12),
                Map.of(
                        Samples.id(10),
                        new DeviceReadings(
                                OptionalInt.of(62), OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty()),
                        Samples.id(11),
                        new DeviceReadings(
                                OptionalInt.of(71),
                                OptionalInt.of(84),
                                OptionalInt.of(2),
                                OptionalLong.of(6_100_000_000L),
                                OptionalLong.of(900_000_000L),
                                new DeviceReadings.Cooling(
                                        OptionalInt.of(2), OptionalInt.of(1_850), OptionalInt.empty()))));
    }

    /// Decides by what the fake governor senses and prefers.
    public static void decide(Lab lab) {
        List<DeviceNow> devices = lab.sharing.cell.get().stream()
                .filter(device -> device.kind() != DeviceKind.DISK)
                .toList();
        var decided = Governor.decide(
                new Situation(
                        lab.governor.readings,
                        lab.governor.preferences(),
                        lab.governor.word,
                        devices.stream()
                                .map(device -> new Situation.Candidate(device.deviceHash(), device.kind(), false))
                                .toList(),
                        Samples.NOW),
                Map.of());
        lab.governor.live.set(devices.stream()
                .map(device -> new Governed(
                        device.deviceHash(),
                        device.kind(),
                        device.name(),
                        Objects.requireNonNull(decided.get(device.deviceHash()))))
                .toList());
    }

    /// Off for breakfast, leases only in the evenings, quiet nights.
    public static Schedule week(Schedule base) {
        Schedule next = base;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
            if (!weekend) {
                next = next.with(Use.OFF, day, 7 * 4 + 2, 9 * 4).with(Use.LEASE_ONLY, day, 18 * 4, 23 * 4);
            }
            next = next.with(Use.QUIET, day, 23 * 4, 96).with(Use.BALANCED, day, 12 * 4, 13 * 4);
        }
        return next;
    }

    /// The week, and a quiet rule for the processor.
    public static void prefer(Lab lab) {
        var all = lab.governor.preferences();
        lab.governor.preferred.set(all.withSchedule(week(all.schedule()))
                .withRule(
                        Samples.id(11),
                        all.rule(Samples.id(11))
                                .withMost(Level.BALANCED)
                                .withLimits(Preset.BALANCED.limits(DeviceKind.GPU))));
        decide(lab);
    }

    /// The own offer, 8 cores for 0.024 MINT an hour, and ten like it at 0.01 to 0.10, four of them leased.
    public static void offers(Lab lab) {
        ListedOffer own = Samples.offers().getLast();
        List<ListedOffer> listed = new ArrayList<>();
        listed.add(like(own, Samples.OWN, 10, "0.024", ProviderStatus.IDLE));
        for (int i = 1; i <= 10; i++) {
            listed.add(like(
                    own,
                    Samples.account("%040d".formatted(i)),
                    200 + i,
                    "0." + (i < 10 ? "0" : "") + i,
                    i % 3 == 1 ? ProviderStatus.SHARING : ProviderStatus.IDLE));
        }
        lab.market.offers.clear();
        lab.market.offers.addAll(listed);
        lab.market.offers.addAll(Samples.offers().subList(0, 2));
    }

    /// More offers of others like the own one.
    public static void crowd(Lab lab, int count, String price) {
        ListedOffer own = Samples.offers().getLast();
        for (int i = 0; i < count; i++) {
            lab.market.offers.add(
                    like(own, Samples.account("%040d".formatted(100)), 3_000 + i, price, ProviderStatus.IDLE));
        }
    }

    private static ListedOffer like(
            ListedOffer base, Account account, int device, String price, ProviderStatus status) {
        Offer offer = base.offer();
        Offer next = new Offer(
                account,
                Samples.id(device),
                offer.resources(),
                Samples.perHour(price),
                offer.notice(),
                offer.conditionsHash(),
                offer.validUntil(),
                offer.serial());
        return new ListedOffer(
                Samples.id(1_000 + device),
                new Signed<>(next, base.signed().signature()),
                base.conditions(),
                status,
                base.score(),
                base.finishedLeases(),
                base.brokenLeases(),
                base.latency());
    }
}
