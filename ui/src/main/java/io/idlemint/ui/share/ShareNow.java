package io.idlemint.ui.share;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.desk.GovernorDesk.PowerLimit;
import io.idlemint.node.desk.SharingDesk;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Governor;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that the screen was told last.
record ShareNow(
        List<DeviceNow> devices,
        List<Governed> decided,
        Preferences preferences,
        Readings readings,
        Map<Bytes32, PowerLimit> powers,
        OwnersWord word,
        Instant at) {

    static ShareNow of(SharingDesk sharing, GovernorDesk governor, Instant at) {
        return new ShareNow(
                sharing.devices().get(),
                governor.now().get(),
                governor.preferences(),
                governor.readings(),
                governor.powerLimits(),
                governor.word(),
                at);
    }

    Optional<DeviceNow> device(Bytes32 hash) {
        return devices.stream().filter(one -> one.deviceHash().equals(hash)).findFirst();
    }

    Optional<Decision> decision(Bytes32 hash) {
        return decided.stream()
                .filter(one -> one.device().equals(hash))
                .map(Governed::decision)
                .findFirst();
    }

    /// What the governor would decide without a past, if the readings were these.
    Map<Bytes32, Decision> would(Readings seen) {
        List<Situation.Candidate> candidates = devices.stream()
                .filter(device -> device.kind() != DeviceKind.DISK)
                .map(device -> new Situation.Candidate(
                        device.deviceHash(), device.kind(), device.status() == ProviderStatus.SHARING))
                .toList();
        return Governor.decide(new Situation(seen, preferences, word, candidates, at), Map.of());
    }
}
