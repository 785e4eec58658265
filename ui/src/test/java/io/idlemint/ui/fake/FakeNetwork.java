package io.idlemint.ui.fake;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.desk.NetworkDesk;

/// A key node whose state a test sets.
public final class FakeNetwork implements NetworkDesk {
    public final LiveCell<NetworkNow> cell;

    public FakeNetwork(NetworkNow first) {
        cell = new LiveCell<>(first);
    }

    @Override
    public Live<NetworkNow> now() {
        return cell;
    }
}
