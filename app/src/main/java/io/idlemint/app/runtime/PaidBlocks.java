package io.idlemint.app.runtime;

import io.idlemint.domain.activity.Activity;
import java.time.Instant;
import java.util.List;

/// Which of today's blocks were told already, over restarts too. Not safe for use by several threads.
final class PaidBlocks {
    static final String TODAY = "today";

    private long told;
    private long seen;

    /// @param told how many of today's blocks stand in the log
    PaidBlocks(long told) {
        this.told = told;
    }

    /// As far as the log tells.
    ///
    /// @param newest entries of the log
    /// @param midnight when today began
    static PaidBlocks of(List<Activity> newest, Instant midnight) {
        return new PaidBlocks(newest.stream()
                .filter(entry ->
                        entry.kind() == Activity.Kind.BLOCK_FOUND && !entry.at().isBefore(midnight))
                .map(entry -> entry.parameters().getOrDefault(TODAY, ""))
                .filter(count -> count.matches("[0-9]{1,9}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0));
    }

    /// Whether a block has paid that was not told.
    ///
    /// @param today how many have paid today; zero as well while that is not known yet
    boolean isNews(long today) {
        if (today == 0 && seen > 0) {
            // A new day.
            told = 0;
        }
        seen = today;
        if (today <= told) {
            return false;
        }
        told = today;
        return true;
    }
}
