package io.idlemint.ui.fake;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.Preferences;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A governor that decides what a test tells it, and remembers what the owner said.
public final class FakeGovernor implements GovernorDesk {
    public final LiveCell<List<Governed>> live = new LiveCell<>(List.of());
    public final List<Change> changes = new ArrayList<>();
    public final List<String> said = new ArrayList<>();
    public Readings readings = Readings.UNKNOWN;
    public OwnersWord word = OwnersWord.NONE;
    public Preferences preferences = Preferences.balanced(ZoneOffset.UTC);

    @Override
    public Live<List<Governed>> now() {
        return live;
    }

    @Override
    public Readings readings() {
        return readings;
    }

    @Override
    public OwnersWord word() {
        return word;
    }

    @Override
    public void pause(Optional<Bytes32> device, OwnersWord.Kind kind, Optional<Duration> time) {
        said.add("pause " + device.map(Bytes32::hex).orElse("all") + " " + kind + " "
                + time.map(Duration::toString).orElse("until resumed"));
    }

    @Override
    public void resume(Optional<Bytes32> device) {
        said.add("resume " + device.map(Bytes32::hex).orElse("all"));
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public void prefer(Preferences fresh) {
        preferences = fresh;
        said.add("prefer");
    }

    @Override
    public List<Change> changes(Optional<Bytes32> device, int limit) {
        return changes.stream()
                .filter(change -> device.isEmpty() || change.device().equals(device.get()))
                .limit(limit)
                .toList();
    }
}
