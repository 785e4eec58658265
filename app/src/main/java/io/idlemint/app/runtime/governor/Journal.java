package io.idlemint.app.runtime.governor;

import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.activity.ActivityLog;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.desk.ActivityDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The activity log, with its newest entries live. Safe for use by several threads.
public final class Journal implements ActivityLog, ActivityDesk {
    private static final int SHOWN = 200;

    private final ActivityLog log;
    private final LiveCell<List<Activity>> newest;

    public Journal(ActivityLog log) {
        this.log = log;
        this.newest = new LiveCell<>(log.newest(Long.MAX_VALUE, SHOWN));
    }

    @Override
    public Activity add(Activity.Kind kind, Map<String, String> parameters) {
        Activity added = log.add(kind, parameters);
        newest.update(before -> {
            List<Activity> after = new ArrayList<>(before);
            after.addFirst(added);
            return List.copyOf(after.subList(0, Math.min(SHOWN, after.size())));
        });
        return added;
    }

    @Override
    public List<Activity> newest(long beforeSeq, int limit) {
        return log.newest(beforeSeq, limit);
    }

    @Override
    public Live<List<Activity>> newest() {
        return newest;
    }
}
