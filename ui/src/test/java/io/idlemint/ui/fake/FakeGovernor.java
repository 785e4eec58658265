package io.idlemint.ui.fake;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.profit.Money;
import io.idlemint.node.profit.Profit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// A governor that decides what a test tells it, and remembers what the owner said.
public final class FakeGovernor implements GovernorDesk {
    private static final Instant SINCE = Samples.NOW.minus(Duration.ofMinutes(27));
    private static final Decision.Cause NO_CAUSE = new Decision.Cause(OptionalLong.empty(), OptionalLong.empty(), "");
    private static final Map<Reason, Decision.Cause> CAUSES = Map.of(
            Reason.GAME,
            new Decision.Cause(OptionalLong.empty(), OptionalLong.empty(), "cs2"),
            Reason.TOO_HOT,
            new Decision.Cause(OptionalLong.of(97), OptionalLong.of(95), ""),
            Reason.PRESENT,
            new Decision.Cause(OptionalLong.of(4), OptionalLong.of(300), ""),
            Reason.UNPROFITABLE,
            new Decision.Cause(OptionalLong.of(-1_500), OptionalLong.of(0), ""));

    public final LiveCell<List<Governed>> live = new LiveCell<>(clear());
    public final LiveCell<Profit> profit = new LiveCell<>(Profit.unknown(Money.unknown("EUR")));
    public final List<Change> changes = new ArrayList<>();
    public final List<String> said = new ArrayList<>();
    public Readings readings = Readings.UNKNOWN;
    public boolean stored = true;
    public Optional<RuntimeException> broken = Optional.empty();
    public OwnersWord word = OwnersWord.NONE;
    public Map<Bytes32, PowerLimit> powers = Map.of();
    public final LiveCell<Preferences> preferred = new LiveCell<>(Preferences.balanced(ZoneOffset.UTC));

    @Override
    public Live<List<Governed>> now() {
        return live;
    }

    @Override
    public Readings readings() {
        return readings;
    }

    @Override
    public Live<Profit> profit() {
        return profit;
    }

    @Override
    public Map<Bytes32, PowerLimit> powerLimits() {
        return powers;
    }

    @Override
    public OwnersWord word() {
        return word;
    }

    @Override
    public boolean isWordStored() {
        return stored;
    }

    @Override
    public void pause(Optional<Bytes32> device, OwnersWord.Kind kind, Optional<Duration> time) {
        breakIfBroken();
        said.add("pause " + named(device) + " " + kind + " "
                + time.map(Duration::toString).orElse("until resumed"));
        Reason reason = switch (kind) {
            case PAUSE -> Reason.PAUSED;
            case FINISH -> Reason.FINISHING;
            case RECLAIM -> Reason.RECLAIMED;
            case NOT_STARTED -> Reason.NOT_STARTED;
        };
        decide(device, Level.OFF, reason, time.map(Samples.NOW::plus));
    }

    @Override
    public void resume(Optional<Bytes32> device) {
        said.add("resume " + named(device));
        decide(device, Level.FULL, Reason.CLEAR, Optional.empty());
    }

    @Override
    public void mineAnyway(Optional<Bytes32> device, Duration time) {
        said.add("mine " + named(device) + " " + time);
        decide(device, Level.FULL, Reason.ANYWAY, Optional.of(Samples.NOW.plus(time)));
    }

    @Override
    public Live<Preferences> preferred() {
        return preferred;
    }

    @Override
    public Preferences prefer(UnaryOperator<Preferences> change) {
        breakIfBroken();
        Preferences before = preferred.get();
        preferred.set(change.apply(before));
        said.add("prefer");
        return before;
    }

    @Override
    public List<Change> changes(Optional<Bytes32> device, int limit) {
        return changes.stream()
                .filter(change -> device.isEmpty() || change.device().equals(device.get()))
                .limit(limit)
                .toList();
    }

    private void breakIfBroken() {
        broken.ifPresent(why -> {
            throw why;
        });
    }

    /// Decides for a device, or all.
    public void decide(Optional<Bytes32> device, Level level, Reason reason, Optional<Instant> until) {
        live.update(all -> all.stream()
                .map(one -> device.isEmpty() || device.get().equals(one.device())
                        ? new Governed(
                                one.device(), one.kind(), one.name(), decision(one.device(), level, reason, until))
                        : one)
                .toList());
    }

    /// Decides for all.
    public void decide(Level level, Reason reason) {
        decide(Optional.empty(), level, reason, Optional.empty());
    }

    private static Decision decision(Bytes32 device, Level level, Reason reason, Optional<Instant> until) {
        boolean withheld = reason == Reason.METERED || reason == Reason.DISK_LOW || reason == Reason.LEASING_NEVER;
        boolean leases = (level != Level.OFF && !withheld) || reason == Reason.UNPROFITABLE;
        return new Decision(
                device,
                level,
                leases,
                false,
                reason,
                SINCE,
                until,
                CAUSES.getOrDefault(reason, NO_CAUSE),
                Optional.empty(),
                List.of());
    }

    private static List<Governed> clear() {
        return Samples.devices().stream()
                .filter(device -> device.kind() != DeviceKind.DISK)
                .map(device -> new Governed(
                        device.deviceHash(),
                        device.kind(),
                        device.name(),
                        decision(device.deviceHash(), Level.FULL, Reason.CLEAR, Optional.empty())))
                .toList();
    }

    private static String named(Optional<Bytes32> device) {
        return device.map(one -> Samples.devices().stream()
                        .filter(known -> known.deviceHash().equals(one))
                        .map(DeviceNow::name)
                        .findFirst()
                        .orElseGet(one::hex))
                .orElse("all");
    }
}
