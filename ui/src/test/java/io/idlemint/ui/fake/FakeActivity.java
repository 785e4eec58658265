package io.idlemint.ui.fake;

import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.desk.ActivityDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An activity log in memory.
public final class FakeActivity implements ActivityDesk {
    public final LiveCell<List<Activity>> cell = new LiveCell<>(List.of());

    /// Adds what happened then, under the next number.
    public void add(Activity entry) {
        add(entry.kind(), entry.parameters());
    }

    public void add(Activity.Kind kind, Map<String, String> parameters) {
        cell.update(before -> {
            List<Activity> after = new ArrayList<>(before);
            after.addFirst(new Activity(before.size() + 1L, Samples.NOW, kind, parameters));
            return List.copyOf(after);
        });
    }

    @Override
    public Live<List<Activity>> newest() {
        return cell;
    }
}
