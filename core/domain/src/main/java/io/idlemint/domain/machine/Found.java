package io.idlemint.domain.machine;

import java.util.List;
import java.util.stream.Stream;

/// What a check found, for those who say it in another language than the check.
///
/// @param what which of the things that can be found
/// @param facts what belongs into its sentence, in the order that the thing names
public record Found(What what, List<Fact> facts) {
    public Found {
        facts = List.copyOf(facts);
    }

    /// With facts that are texts or numbers without a unit.
    public static Found of(What what, Object... facts) {
        return new Found(
                what,
                Stream.of(facts)
                        .map(fact -> fact instanceof Fact ready ? ready : new Fact.Said(String.valueOf(fact)))
                        .toList());
    }

    /// Something in a sentence.
    public sealed interface Fact {
        /// A name, a path, a number, or what the system itself said.
        record Said(String text) implements Fact {}

        /// An amount of data.
        record Size(long bytes) implements Fact {}
    }

    /// All that can be found. In parentheses the facts.
    public enum What {
        /// (version, version that is needed)
        JDK_OLD,
        /// (version)
        JDK_NATIVE,
        /// (version)
        JDK_FINE,
        ACCOUNT_ROOT,
        /// (name)
        ACCOUNT_USER,
        /// (why)
        MINING_SCALAR,
        /// (why)
        MINING_SLOW,
        /// (bits)
        MINING_VECTOR,
        /// (why)
        OPENCL_ABSENT,
        OPENCL_EMPTY,
        /// (names)
        OPENCL_DEVICES,
        SANDBOX_FULL,
        SANDBOX_WEAK,
        SANDBOX_SYSTEM,
        SANDBOX_PROCESSOR,
        SANDBOX_NOT_INSTALLED,
        SANDBOX_TOO_OLD,
        SANDBOX_NAMESPACES,
        /// (why)
        SANDBOX_FOLDER,
        /// (why)
        SANDBOX_OTHER,
        /// (free, folder)
        DISK_FREE,
        /// (free, folder, what is needed)
        DISK_SHORT,
        /// (folder, why)
        DISK_UNREADABLE,
        /// (folder)
        FOLDER_TO_MAKE,
        /// (folder)
        FOLDER_NOT_WRITABLE,
        /// (folder)
        FOLDER_WRITABLE,
        /// (folder, rights)
        FOLDER_OPEN,
        /// (folder)
        FOLDER_PRIVATE,
        /// (folder, why)
        FOLDER_UNREADABLE,
        /// (year)
        CLOCK_YEAR,
        /// (milliseconds by the wall clock, milliseconds passed)
        CLOCK_MOVED,
        /// (date)
        CLOCK_FINE,
        PORTS_FREE,
        /// (addresses)
        PORTS_TAKEN
    }
}
