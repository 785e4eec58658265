package io.idlemint.ui.fake;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.ui.screen.Navigator;
import io.idlemint.ui.screen.Screen;
import java.util.ArrayList;
import java.util.List;

/// Writes down where it was asked to go.
public final class RecordingNavigator implements Navigator {
    public final List<String> opened = new ArrayList<>();

    @Override
    public void open(Screen screen) {
        opened.add(screen.name());
    }

    @Override
    public void openLease(Bytes32 leaseId) {
        opened.add("lease " + leaseId);
    }

    @Override
    public void openShare(Bytes32 device) {
        opened.add("share " + device);
    }

    @Override
    public void openSettings(Group group) {
        opened.add("settings " + group);
    }

    @Override
    public void openBackup() {
        opened.add("backup");
    }

    @Override
    public void openActivity() {
        opened.add("activity");
    }
}
