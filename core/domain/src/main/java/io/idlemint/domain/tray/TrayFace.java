package io.idlemint.domain.tray;

import io.idlemint.domain.crypto.Bytes32;
import java.util.List;
import java.util.Optional;

/// What our sign in the tray shows and offers. Immutable.
///
/// @param title the state as a sentence; the first line of the tooltip
/// @param detail why it is so; the second line, may be empty
/// @param pictures the same picture in several sizes
/// @param lines the menu, from top to bottom
public record TrayFace(String title, String detail, List<TrayPicture> pictures, List<Line> lines) {
    /// The id of opening the window.
    public static final String OPEN = "open";

    /// The id of opening the window at a lease; without one, of opening it.
    public static String choiceOf(Optional<Bytes32> lease) {
        return lease.map(id -> "lease-" + id.hex()).orElse(OPEN);
    }

    public TrayFace {
        pictures = List.copyOf(pictures);
        lines = List.copyOf(lines);
    }

    /// A line of the menu.
    public sealed interface Line {
        /// Says something and cannot be chosen.
        record Text(String text) implements Line {}

        /// Can be chosen.
        record Choice(String id, String text) implements Line {}

        /// Keeps groups apart.
        record Divider() implements Line {}
    }
}
