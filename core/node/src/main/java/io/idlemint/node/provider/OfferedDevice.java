package io.idlemint.node.provider;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.Resources;
import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.node.provider.instance.InstanceRoom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

/// A device that its owner leases, and how.
///
/// @param maxDuration the longest lease that the owner agrees to
public record OfferedDevice(
        Bytes32 deviceHash,
        Resources resources,
        Rate rate,
        Duration notice,
        Conditions conditions,
        Duration maxDuration) {
    /// What an instance on it has.
    InstanceRoom room(WorkFolder folder) {
        return new InstanceRoom(
                folder,
                resources,
                conditions.hostFolders().stream().map(Path::of).collect(Collectors.toSet()),
                maxDuration);
    }
}
