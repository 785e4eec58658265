package io.idlemint.app.runtime;

import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.activity.ActivityLog;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.network.LinkState;
import io.idlemint.node.desk.LeaseDesk;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.MiningDesk;
import io.idlemint.node.desk.NetworkDesk;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// Writes down what leases, the key node and mining do. Observers must be short, so a thread of its own writes. Safe
/// for use by several threads.
final class Happenings implements AutoCloseable {
    private static final int MOST = 500;

    private final ActivityLog log;
    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final Map<Bytes32, LeaseState> states = new HashMap<>();
    private final List<Subscription> observed;
    private final Thread writer;
    private final PaidBlocks paid;
    private @Nullable Boolean connected;

    private record Entry(Activity.@Nullable Kind kind, Map<String, String> parameters) {}

    Happenings(ActivityLog log, LeaseDesk leases, NetworkDesk network, MiningDesk mining, InstantSource clock) {
        this.log = log;
        ZoneId zone = ZoneId.systemDefault();
        Instant midnight =
                LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        paid = PaidBlocks.of(log.newest(Long.MAX_VALUE, MOST), midnight);
        leases.leases().get().forEach(lease -> states.put(lease.id(), lease.state()));
        note(Activity.Kind.STARTED, Map.of());
        writer = Thread.ofVirtual().name("happenings").start(this::write);
        observed = List.of(
                leases.leases().observe(this::leases),
                network.now().observe(this::network),
                mining.now().observe(now -> blocks(now.blocks())));
    }

    private void note(Activity.Kind kind, Map<String, String> parameters) {
        entries.add(new Entry(kind, parameters));
    }

    private synchronized void leases(List<LeaseNow> all) {
        for (LeaseNow lease : all) {
            LeaseState before = states.put(lease.id(), lease.state());
            if (before == null || before.getClass() != lease.state().getClass()) {
                lease(lease, before);
            }
        }
    }

    private void lease(LeaseNow lease, @Nullable LeaseState before) {
        Map<String, String> facts = Map.of(
                "lease", lease.id().hex(),
                "side", lease.side().name(),
                "device", lease.deviceName(),
                "other", lease.other().hex(),
                "used", Long.toString(lease.used().nanos()));
        if (lease.state() instanceof LeaseState.Ready && !(before instanceof LeaseState.Suspended)) {
            note(Activity.Kind.LEASE_READY, facts);
        } else if (lease.state().isOver() && (before == null || !before.isOver())) {
            note(Activity.Kind.LEASE_ENDED, facts);
        }
    }

    private synchronized void network(NetworkNow now) {
        boolean there = now.link() instanceof LinkState.Connected;
        Boolean before = connected;
        if (before == null ? there : before != there) {
            note(there ? Activity.Kind.KEY_NODE_CONNECTED : Activity.Kind.KEY_NODE_LOST, Map.of("name", now.name()));
        }
        if (before != null || there) {
            connected = there;
        }
    }

    private synchronized void blocks(long today) {
        if (paid.isNews(today)) {
            note(Activity.Kind.BLOCK_FOUND, Map.of(PaidBlocks.TODAY, Long.toString(today)));
        }
    }

    private void write() {
        try {
            for (Entry next = entries.take(); ; next = entries.take()) {
                Activity.Kind kind = next.kind();
                if (kind == null) {
                    return;
                }
                log.add(kind, next.parameters());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Writes what is left.
    @Override
    public void close() {
        observed.forEach(Subscription::close);
        entries.add(new Entry(null, Map.of()));
        try {
            writer.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
