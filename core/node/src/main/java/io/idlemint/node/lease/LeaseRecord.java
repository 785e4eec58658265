package io.idlemint.node.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseEvent;
import io.idlemint.domain.lease.LeaseLife;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The state of one lease: every step is stored before it is seen. Safe for use by several threads.
public final class LeaseRecord {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseRecord.class);

    private final Bytes32 id;
    private final BiConsumer<Bytes32, LeaseState> store;
    private final LiveCell<LeaseState> state;

    /// @param store writes the state durably before it returns
    public LeaseRecord(Bytes32 id, LeaseState initial, BiConsumer<Bytes32, LeaseState> store) {
        this.id = id;
        this.store = store;
        this.state = new LiveCell<>(initial);
    }

    public Bytes32 id() {
        return id;
    }

    public Live<LeaseState> state() {
        return state;
    }

    public LeaseState now() {
        return state.get();
    }

    /// Takes an event; events that come late, twice or out of order change nothing.
    public synchronized LeaseState apply(LeaseEvent event) {
        LeaseState before = state.get();
        switch (LeaseLife.step(before, event)) {
            case LeaseLife.Step.Moved moved -> {
                store.accept(id, moved.next());
                LOG.info("lease {}: {} -> {}", id.brief(), before.code(), moved.next());
                state.set(moved.next());
            }
            case LeaseLife.Step.Ignored ignored -> LOG.debug("lease {}: {} in {}", id.brief(), event, before.code());
        }
        return state.get();
    }
}
