package io.idlemint.node.desk;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.machine.ReadinessCheck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether this computer is ready to share: looked at when the application starts and every hour. Safe for use by
/// several threads.
public interface ReadinessDesk {
    Live<ReadinessNow> now();

    /// Looks again. Returns at once.
    void look();

    /// What was found last.
    ///
    /// @param looking whether a look is under way
    /// @param at when the last look ended; empty before the first one did
    /// @param findings in a fixed order
    record ReadinessNow(boolean looking, Optional<Instant> at, List<Finding> findings) {
        /// Nothing was looked at yet.
        public static final ReadinessNow NOT_YET = new ReadinessNow(true, Optional.empty(), List.of());

        public ReadinessNow {
            findings = List.copyOf(findings);
        }
    }

    /// A row of the list.
    ///
    /// @param command what a person can type into a terminal of this system against it; empty where nothing helps
    ///     that could be typed
    record Finding(ReadinessCheck check, Optional<String> command) {}
}
