package io.idlemint.node.provider.instance;

import io.idlemint.domain.offer.Resources;
import io.idlemint.domain.sandbox.WorkFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/// What an instance has of this computer.
///
/// @param hostFolders what jobs can read beside their own folder
/// @param longest     how long a job may run at most
public record InstanceRoom(WorkFolder folder, Resources resources, Set<Path> hostFolders, Duration longest) {
    public InstanceRoom {
        hostFolders = Set.copyOf(hostFolders);
    }
}
