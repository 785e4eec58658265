package io.idlemint.node.desk;

import io.idlemint.domain.live.Live;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// New versions of the application. Nothing is asked for over the network before the owner has named a source and
/// either asked or allowed it to look every day. Calls but [#cancel] block and are not for the thread that paints;
/// safe for use by several threads.
public interface UpdateDesk {
    Live<UpdateNow> now();

    /// Names where releases are announced; forgets what was found.
    ///
    /// @param address of the web
    /// @param key as in [Source]
    /// @return empty when done, else why not
    Optional<Problem> source(String address, String key);

    /// Names nothing: from now on nothing is asked for.
    void forget();

    /// Whether to look once a day by itself.
    void daily(boolean wanted);

    /// Looks for a newer version.
    void check();

    /// Gets the package of the release that was found, going on where an earlier try ended, and verifies it.
    void download();

    /// Ends a download; what has arrived is kept for the next try.
    void cancel();

    /// Hands the verified package to the system's installer.
    Handover install();

    /// Where releases are announced and by whom they must be signed.
    ///
    /// @param key the Ed25519 public key, its 32 bytes in Base64
    record Source(String address, String key) {}

    /// A verified announcement.
    ///
    /// @param notes what is new, by language tag
    /// @param expires after this moment it is no longer believed
    record Release(String version, Instant published, Instant expires, Map<String, String> notes, ReleaseFile file) {}

    /// The package of a release that fits this system.
    ///
    /// @param kind deb, rpm, tar.gz, msi or dmg
    record ReleaseFile(String kind, String name, String address, long bytes, String sha256) {}

    /// How far it is.
    enum Stage {
        /// No source is named.
        OFF,
        /// Nothing was asked yet since the start.
        IDLE,
        CHECKING,
        UP_TO_DATE,
        FOUND,
        DOWNLOADING,
        /// The package is here and verified.
        READY
    }

    /// All that is known.
    ///
    /// @param checked when an announcement was last read and believed
    /// @param found a release that is newer than this application
    /// @param gotBytes how much of its package is here
    /// @param problem why the last step did not succeed
    record UpdateNow(
            Stage stage,
            Optional<Source> source,
            boolean daily,
            Optional<Instant> checked,
            Optional<Release> found,
            long gotBytes,
            Optional<Problem> problem) {}

    /// Why a step did not succeed.
    ///
    /// @param facts what it is about, in the order that the constant names; texts and whole numbers
    record Problem(Why why, List<Object> facts) {
        public Problem {
            facts = List.copyOf(facts);
        }

        public static Problem of(Why why, Object... facts) {
            return new Problem(why, List.of(facts));
        }
    }

    /// A closed list.
    enum Why {
        NO_SOURCE,
        /// The address.
        ADDRESS_BAD,
        KEY_BAD,
        /// The address and what the network says.
        UNREACHABLE,
        /// The address and the status of HTTP.
        ANSWER_BAD,
        /// The greatest number of bytes.
        MANIFEST_LARGE,
        /// What of it.
        MANIFEST_MALFORMED,
        MANIFEST_FORGED,
        /// When it ended.
        MANIFEST_EXPIRED,
        /// When it begins.
        MANIFEST_EARLY,
        /// Its number and the highest one seen.
        MANIFEST_OLDER,
        /// Its number.
        MANIFEST_TWICE,
        /// The version and the kind of package.
        NO_PACKAGE,
        NOT_INSTALLED,
        NOTHING_FOUND,
        /// The bytes that are needed and those that are free.
        DISK_FULL,
        /// The bytes that came and those announced.
        PACKAGE_SHORT,
        /// The bytes announced.
        PACKAGE_LONG,
        PACKAGE_FORGED,
        CANCELLED,
        NOT_DOWNLOADED,
        /// The file or folder and what the system says.
        FILE_FAILED,
        /// Where what was known is kept.
        MEMORY_BROKEN
    }

    /// What became of the package.
    sealed interface Handover {
        /// The system's installer has it.
        record Opened(Path file) implements Handover {}

        /// Nothing here opens it; the owner runs the command.
        record Manual(Path file, String command) implements Handover {}

        record Refused(Problem problem) implements Handover {}
    }
}
