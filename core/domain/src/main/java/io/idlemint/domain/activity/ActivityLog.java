package io.idlemint.domain.activity;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The newest activity of this installation; what is older than [#KEPT] is forgotten. Safe for use by several
/// threads.
public interface ActivityLog {
    /// How long an entry is kept.
    Duration KEPT = Duration.ofDays(30);

    /// Writes down that something happened now.
    Activity add(Activity.Kind kind, Map<String, String> parameters);

    /// The newest first, before a number, at most `limit` (1 to 500).
    List<Activity> newest(long beforeSeq, int limit);
}
