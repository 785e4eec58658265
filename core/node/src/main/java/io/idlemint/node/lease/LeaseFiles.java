package io.idlemint.node.lease;

import io.idlemint.domain.sandbox.WorkFolder;
import java.util.List;
import java.util.Optional;

/// The files of a rented lease at one moment. Immutable.
///
/// @param moves those that move, wait or were moved, the newest first
/// @param folder what is in the work folder, as last told; empty when it was not told
/// @param whole whether the folder's list names all of its files
/// @param open whether files can be moved now: the instance is ready and no job runs
public record LeaseFiles(List<FileMove> moves, Optional<List<WorkFolder.Entry>> folder, boolean whole, boolean open) {
    public static final LeaseFiles NONE = new LeaseFiles(List.of(), Optional.empty(), true, false);

    public LeaseFiles {
        moves = List.copyOf(moves);
        folder = folder.map(List::copyOf);
    }
}
