package io.idlemint.app.runtime.mining;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.desk.MiningDesk;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.mine.BenchDesk.Obstacle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Whose turn it is to measure: one thread's at a time, and nobody's when the governor or a lease is in the way. Safe
/// for use by several threads.
final class BenchTurn {
    private static final Obstacle LEASE =
            new Obstacle("CPU", Reason.LEASED, new Decision.Cause(OptionalLong.empty(), OptionalLong.empty(), ""));

    private final MiningDesk mining;
    private volatile Live<List<Governed>> decisions = new LiveCell<>(List.of());
    private @Nullable Thread measuring;
    private Optional<Obstacle> stopped = Optional.empty();

    BenchTurn(MiningDesk mining) {
        this.mining = mining;
    }

    /// Obeys these decisions from now on.
    void under(Live<List<Governed>> governed) {
        decisions = governed;
        governed.observe(now -> first(now).ifPresent(this::stop));
    }

    private static Optional<Obstacle> first(List<Governed> governed) {
        return governed.stream().flatMap(one -> Obstacle.of(one).stream()).findFirst();
    }

    /// What is in the way now.
    Optional<Obstacle> obstacle() {
        return mining.now().get().activity() == Activity.LEASED ? Optional.of(LEASE) : first(decisions.get());
    }

    /// Takes the turn for a thread; false if it is another one's.
    synchronized boolean take(Thread thread) {
        if (measuring != null) {
            return false;
        }
        measuring = thread;
        stopped = Optional.empty();
        // What came in the way since it was looked at has stopped nobody.
        obstacle().ifPresent(this::stop);
        return true;
    }

    /// Whose turn it is.
    synchronized Optional<Thread> measuring() {
        return Optional.ofNullable(measuring);
    }

    /// Ends the turn, and with it what could interrupt its thread; answers what has stopped it.
    synchronized Optional<Obstacle> end() {
        measuring = null;
        return stopped;
    }

    synchronized void cancel() {
        if (measuring != null) {
            measuring.interrupt();
        }
    }

    void leased() {
        stop(LEASE);
    }

    private synchronized void stop(Obstacle why) {
        if (measuring != null && stopped.isEmpty()) {
            stopped = Optional.of(why);
            measuring.interrupt();
        }
    }
}
