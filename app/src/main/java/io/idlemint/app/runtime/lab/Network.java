package io.idlemint.app.runtime.lab;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.desk.NetworkDesk;
import java.util.Optional;
import java.util.OptionalInt;

/// The key node that this installation works with, as people see it. Safe for use by several threads.
public final class Network implements NetworkDesk {
    private final KeyNode keyNode;
    private final LiveCell<NetworkNow> now;

    public Network(String name, boolean embedded, KeyNode keyNode) {
        this.keyNode = keyNode;
        this.now = new LiveCell<>(
                new NetworkNow(name, embedded, keyNode.state().get(), Optional.empty(), OptionalInt.empty()));
        keyNode.state().observe(link -> now.update(n -> n.withLink(link)));
    }

    @Override
    public Live<NetworkNow> now() {
        return now;
    }

    public void refresh() {
        try {
            ChainTip tip = keyNode.tip();
            int maturity = keyNode.parameters().maturity();
            now.update(n -> n.answered(tip, maturity));
        } catch (LedgerUnreachableException unreachable) {
            // The link's state says it; the last known tip stays.
        }
    }
}
