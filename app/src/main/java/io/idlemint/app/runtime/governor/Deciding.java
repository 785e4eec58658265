package io.idlemint.app.runtime.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.desk.GovernorDesk.PowerLimit;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Governor;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.governor.Situation;
import io.idlemint.node.governor.Situation.Candidate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Decides for the devices that are there, has them obey, and notes what changed. One thread at a time decides; any may
/// read what was decided.
final class Deciding {
    private final Supplier<List<DeviceNow>> devices;
    private final Levers levers;
    private final Chronicle chronicle;
    private final Obedience obedience;
    private final LiveCell<List<Governed>> now = new LiveCell<>(List.of());
    private Map<Bytes32, Decision> last = Map.of();
    private boolean leased;

    /// @param devices those that could work
    Deciding(Supplier<List<DeviceNow>> devices, Levers levers, Chronicle chronicle) {
        this.devices = devices;
        this.levers = levers;
        this.chronicle = chronicle;
        this.obedience = new Obedience(levers);
    }

    Live<List<Governed>> now() {
        return now;
    }

    /// The devices that could work.
    List<Bytes32> known() {
        return devices.get().stream().map(DeviceNow::deviceHash).toList();
    }

    Map<Bytes32, PowerLimit> powerLimits() {
        return levers.powerLimits();
    }

    /// Whether anything works by what was decided last, and may have to stop.
    boolean isAtWork() {
        return leased || last.values().stream().anyMatch(Decision::mayMine);
    }

    /// Whether the owner holds everything back, so that the senses cannot change what was decided last.
    boolean isHeldBack() {
        return !leased && last.values().stream().allMatch(decision -> isHeldBack(decision.reason()));
    }

    /// When the first of the decisions ends by itself.
    Optional<Instant> nextEnd() {
        return last.values().stream()
                .flatMap(decision -> decision.until().stream())
                .min(Instant::compareTo);
    }

    private static boolean isHeldBack(Reason reason) {
        return reason == Reason.PAUSED || reason == Reason.NOT_STARTED || reason == Reason.SWITCHED_OFF;
    }

    void decide(Readings readings, Preferences preferences, OwnersWord word, Instant at) {
        List<DeviceNow> present = devices.get();
        List<Candidate> candidates = present.stream()
                .map(device ->
                        new Candidate(device.deviceHash(), device.kind(), device.status() == ProviderStatus.SHARING))
                .toList();
        leased = candidates.stream().anyMatch(Candidate::leased);
        Situation situation = new Situation(readings, preferences, word, candidates, at);
        Map<Bytes32, Decision> before = last;
        last = Governor.decide(situation, before);
        obedience.obey(last, leased ? Governor.decide(withoutLeases(situation), before) : last);
        last.values().stream()
                .filter(decision -> !Optional.ofNullable(before.get(decision.device()))
                        .map(decision::sameAs)
                        .orElse(false))
                .forEach(decision -> chronicle.note(decision, readings));
        levers.heed(preferences, last);
        now.set(present.stream()
                .flatMap(device -> Optional.ofNullable(last.get(device.deviceHash())).stream()
                        .map(decision -> new Governed(device.deviceHash(), device.kind(), device.name(), decision)))
                .toList());
    }

    private static Situation withoutLeases(Situation now) {
        return new Situation(
                now.readings(),
                now.preferences(),
                now.word(),
                now.devices().stream()
                        .map(device -> new Candidate(device.hash(), device.kind(), false))
                        .toList(),
                now.at());
    }
}
