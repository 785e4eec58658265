package io.idlemint.app.runtime.governor;

import io.idlemint.app.runtime.mining.MiningControl;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.agent.MiningStatus;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.OwnersWord.Kind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Pauses the running application as its owner would, and measures how long it takes until nothing is hashed any more.
/// For use by one thread.
public final class PauseProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final String MINERS = "mine-cpu-";

    private final GovernorControl governor;
    private final MiningControl mining;
    private final Ticker ticker;

    public PauseProbe(GovernorControl governor, MiningControl mining, Ticker ticker) {
        this.governor = governor;
        this.mining = mining;
        this.ticker = ticker;
    }

    /// A pause.
    ///
    /// @param took from the owner's word until nothing was hashed any more
    /// @param processor the time that mining threads had of a processor meanwhile: what others could feel of it
    public record Pause(Duration took, Duration processor) {}

    /// Pauses so many times, and mines in between.
    ///
    /// @throws IllegalStateException if it does not mine, or its owner has said something
    public List<Pause> run(int pauses) throws InterruptedException {
        if (!governor.word().equals(OwnersWord.NONE)) {
            throw new IllegalStateException("its owner has paused it, or lets it mine anyway");
        }
        List<Pause> seen = new ArrayList<>();
        try {
            for (int pause = 0; pause < pauses; pause++) {
                mines();
                seen.add(once());
                governor.resume(Optional.empty());
            }
        } finally {
            governor.resume(Optional.empty());
        }
        return seen;
    }

    private Pause once() throws InterruptedException {
        long spent = spent();
        long asked = ticker.nanos();
        governor.pause(Optional.empty(), Kind.PAUSE, Optional.of(SHORTEST));
        if (!mining.restsWithin(PATIENCE)) {
            throw new IllegalStateException("it still hashed after " + PATIENCE.toSeconds() + " s");
        }
        Duration took = ticker.since(asked);
        return new Pause(took, Duration.ofNanos(spent() - spent));
    }

    /// Waits until it has hashed something.
    private void mines() throws InterruptedException {
        long began = ticker.nanos();
        long before = hashes();
        while (hashes() == before) {
            if (ticker.since(began).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("it does not mine");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        // So that pauses come at any moment of a batch.
        TimeUnit.MILLISECONDS.sleep(20 + before % 37);
    }

    private long hashes() {
        return mining.status().map(MiningStatus::hashes).orElse(0L);
    }

    private static long spent() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(MINERS)) {
                nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return nanos;
    }
}
