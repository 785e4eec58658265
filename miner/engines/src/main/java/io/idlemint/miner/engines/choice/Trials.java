package io.idlemint.miner.engines.choice;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanLane;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The trials of all algorithms and what came of them. A trial has no thread of its own: a mining thread lends it
/// at most half of its time, one thread at a time, so that whatever holds mining back holds trials back. Safe for any
/// thread.
final class Trials implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);
    /// A loss that is doubtful is looked at again after so long, as often as [#ALL] allows.
    private static final long LATER = Duration.ofMinutes(10).toNanos();

    private static final long ALL = Duration.ofSeconds(60).toNanos();

    private final HashEngine reference;
    private final HashEngine candidate;
    private final ChoiceFile file;
    private final Ticker ticker;
    private final Ticker clock;
    private final Map<String, Verdict> remembered;
    private final Set<String> chosen = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Verdict> verdicts;
    private final Set<ProofOfWork> known = ConcurrentHashMap.newKeySet();
    private final Set<String> secondTime = new HashSet<>();
    private final Deque<Trial> open = new ArrayDeque<>();
    private final Deque<Doubtful> doubtful = new ArrayDeque<>();
    private final ScanLane referenceLane;
    private final ScanLane candidateLane;
    private volatile boolean idle = true;
    private volatile boolean closed;
    private long spent;
    private long rested;

    /// @param clock counts the calling thread's time
    Trials(HashEngine reference, HashEngine candidate, ChoiceFile file, Ticker ticker, Ticker clock) {
        this.reference = reference;
        this.candidate = candidate;
        this.file = file;
        this.ticker = ticker;
        this.clock = clock;
        remembered = file.load();
        verdicts = new HashMap<>(remembered);
        referenceLane = reference.open();
        candidateLane = candidate.open();
        rested = ticker.nanos();
    }

    /// Whether the candidate does this algorithm by now.
    boolean chosen(String algorithm) {
        return chosen.contains(algorithm);
    }

    /// Plans the trials of all algorithms of a proof of work, once.
    void plan(ProofOfWork work) {
        if (known.contains(work)) {
            return;
        }
        lock.lock();
        try {
            if (!known.add(work) || closed || !candidate.supports(work)) {
                return;
            }
            for (Subject subject : Subject.of(work)) {
                Verdict earlier = remembered.get(subject.algorithm());
                if (earlier == null || earlier.candidateWins()) {
                    open.addLast(trial(subject));
                }
            }
            idle = open.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /// Lends the calling mining thread to a trial for a moment, if it is time: to that of the algorithm which is
    /// mined, else to the next one.
    ///
    /// @return whether the miner's reins let it go on
    boolean turn(String mined, ScanControl miner) {
        if (idle || !lock.tryLock()) {
            return true;
        }
        try {
            Trial trial = next(mined);
            if (trial == null || ticker.nanos() - rested < Trial.TURN) {
                return true;
            }
            long began = clock.nanos();
            boolean goOn = trial.turn(miner);
            spent += clock.nanos() - began;
            Trial.Outcome outcome = trial.outcome();
            if (outcome != null) {
                open.remove(trial);
                end(trial.subject(), outcome);
            }
            rest();
            rested = ticker.nanos();
            return goOn;
        } finally {
            lock.unlock();
        }
    }

    /// The candidate failed while it mined: it does not get this algorithm again.
    void dismiss(String algorithm, String reason) {
        chosen.remove(algorithm);
        LOG.error(
                "{} goes back to the engine {}: {} failed: {}", algorithm, reference.name(), candidate.name(), reason);
        lock.lock();
        try {
            open.removeIf(trial -> trial.subject().algorithm().equals(algorithm));
            doubtful.removeIf(lost -> lost.subject().algorithm().equals(algorithm));
            forget(algorithm);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            open.clear();
            doubtful.clear();
            idle = true;
            referenceLane.close();
            candidateLane.close();
        } finally {
            lock.unlock();
        }
    }

    /// After a turn: ends the trials when their time is used up, and remembers whether any are left.
    private void rest() {
        int left = open.size() + doubtful.size();
        if (spent >= ALL && left > 0) {
            LOG.info("{} algorithms stay with the engine {}: no time is left to try others", left, reference.name());
            open.clear();
            doubtful.clear();
        }
        if (open.isEmpty()) {
            idle = doubtful.isEmpty();
            LOG.info("the engine {} mines {} algorithms: {}", candidate.name(), chosen.size(), chosen);
        }
    }

    private @Nullable Trial next(String mined) {
        Doubtful oldest = doubtful.peekFirst();
        if (oldest != null && ticker.nanos() - oldest.since() >= LATER) {
            doubtful.removeFirst();
            open.addLast(trial(oldest.subject()));
        }
        return open.stream()
                .filter(trial -> trial.subject().algorithm().equals(mined))
                .findFirst()
                .orElse(open.peekFirst());
    }

    private void end(Subject subject, Trial.Outcome outcome) {
        String algorithm = subject.algorithm();
        switch (outcome) {
            case Trial.Outcome.Unfit(String reason) -> {
                LOG.error("the engine {} is not used for {}: {}", candidate.name(), algorithm, reason);
                forget(algorithm);
            }
            case Trial.Outcome.Measured(Verdict verdict, boolean boxed, boolean crowded)
            when boxed && secondTime.add(algorithm) -> {
                LOG.debug("the engine {} takes memory for each nonce of {}: {}", candidate.name(), algorithm, verdict);
                if (verdict.candidateWins()) {
                    chosen.add(algorithm);
                }
                open.addLast(trial(subject));
            }
            case Trial.Outcome.Measured(Verdict verdict, boolean boxed, boolean crowded)
            when verdict.candidateWins() -> {
                LOG.debug("the engine {} takes over {}: {}", candidate.name(), algorithm, verdict);
                chosen.add(algorithm);
                remember(algorithm, verdict);
            }
            case Trial.Outcome.Measured(Verdict verdict, boolean boxed, boolean crowded) -> {
                // On a busy machine the compiler may have had no time for the candidate's code yet.
                if (secondTime.add(algorithm)) {
                    open.addLast(trial(subject));
                    return;
                }
                chosen.remove(algorithm);
                if (boxed || crowded) {
                    // Slow by bad luck: that is not remembered.
                    LOG.info("the engine {} is not faster for {} now: {}", candidate.name(), algorithm, verdict);
                    doubtful.addLast(new Doubtful(subject, ticker.nanos()));
                } else if (!remembered.containsKey(algorithm)) {
                    LOG.info("the engine {} is not faster for {}: {}", candidate.name(), algorithm, verdict);
                    remember(algorithm, verdict);
                }
            }
        }
    }

    private Trial trial(Subject subject) {
        return new Trial(subject, referenceLane, candidateLane, clock, ticker, remembered.get(subject.algorithm()));
    }

    /// @param since when it lost, by the ticker
    private record Doubtful(Subject subject, long since) {}

    private void remember(String algorithm, Verdict verdict) {
        verdicts.put(algorithm, verdict);
        file.save(verdicts);
    }

    private void forget(String algorithm) {
        if (verdicts.remove(algorithm) != null) {
            file.save(verdicts);
        }
    }
}
