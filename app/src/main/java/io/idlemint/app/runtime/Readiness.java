package io.idlemint.app.runtime;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.node.desk.ReadinessDesk;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at this computer when it is started, every hour, and when somebody asks. Safe for use by several threads.
final class Readiness implements ReadinessDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final LiveCell<ReadinessNow> now = new LiveCell<>(ReadinessNow.NOT_YET);
    private final BlockingQueue<Boolean> asked = new ArrayBlockingQueue<>(1);
    private final Supplier<List<ReadinessCheck>> examination;
    private final TerminalAdvice advice;
    private final InstantSource clock;
    private final Thread looking;

    /// @param examination takes up to some seconds; called on a thread of its own
    Readiness(Supplier<List<ReadinessCheck>> examination, TerminalAdvice advice, InstantSource clock) {
        this.examination = examination;
        this.advice = advice;
        this.clock = clock;
        // A platform thread: the checks start processes and call drivers.
        this.looking = Thread.ofPlatform().name("readiness").daemon().unstarted(this::run);
    }

    Readiness start() {
        looking.start();
        return this;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                examine();
                asked.poll(EVERY.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void examine() {
        now.update(before -> new ReadinessNow(true, before.at(), before.findings()));
        try {
            List<Finding> findings = examination.get().stream()
                    .map(check -> new Finding(check, advice.command(check)))
                    .toList();
            now.set(new ReadinessNow(false, Optional.of(clock.instant()), findings));
        } catch (RuntimeException broken) {
            if (Thread.currentThread().isInterrupted()) {
                return; // Closed in the middle of a look.
            }
            LOG.error("this computer could not be examined", broken);
            now.update(before -> new ReadinessNow(false, before.at(), before.findings()));
        }
    }

    @Override
    public Live<ReadinessNow> now() {
        return now;
    }

    @Override
    public void look() {
        asked.offer(true);
    }

    /// Stops looking; a look that is under way is not waited for.
    @Override
    public void close() {
        looking.interrupt();
    }
}
