package io.idlemint.node.desk;

import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.live.Live;
import java.util.List;

/// What happened on this installation. Safe for use by several threads.
public interface ActivityDesk {
    /// The newest first, at most 200.
    Live<List<Activity>> newest();
}
