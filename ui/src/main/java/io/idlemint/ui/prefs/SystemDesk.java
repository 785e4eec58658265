package io.idlemint.ui.prefs;

import io.idlemint.domain.machine.ReadinessCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/// This installation as a thing: its files, its version and the computer that it is on. Safe for use by several
/// threads; calls that take long say so.
public interface SystemDesk {
    About about();

    Path dataFolder();

    Path logFolder();

    /// Whether this system can show a folder in a window of its own.
    boolean canOpen();

    /// Shows a folder, in the system's way. Blocks.
    void open(Path folder);

    /// Is told whether somebody can see the window; while nobody can, less is asked and measured. Does not wait.
    void watched(boolean now);

    /// For a window that was just opened: says, whenever it is asked, whether somebody else has taken it away. Asking
    /// blocks.
    BooleanSupplier lostWindow();

    /// Whether this system knows a way to start us when the owner logs in.
    boolean canStartWithSystem();

    /// Looks at everything that sharing needs. Takes seconds.
    List<ReadinessCheck> examine();

    /// Makes an account without a password if there is none, for a lab. Blocks.
    void makeLabWallet();

    /// Writes everything that the owner chose into a file. Blocks.
    ///
    /// @throws java.io.UncheckedIOException if it cannot be written
    void exportTo(Path file);

    /// Takes everything that such a file says; what it leaves out stays. Blocks.
    ///
    /// @throws IllegalArgumentException naming the field that is wrong; nothing was taken then
    /// @throws java.io.UncheckedIOException if it cannot be read
    void importFrom(Path file);

    /// What a diagnostics bundle would hold: name and size of each part. Takes seconds.
    List<BundlePart> bundleParts();

    /// Writes the bundle, without keys, words and passwords. Takes seconds.
    ///
    /// @throws java.io.UncheckedIOException if it cannot be written
    void bundleTo(Path file);

    /// What is running.
    ///
    /// @param commit the source's, short; `unknown` when the build did not know it
    record About(String version, String commit, String java, String system, String licences) {}

    /// A part of the diagnostics bundle.
    record BundlePart(String name, String text) {}
}
