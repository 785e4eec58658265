package io.idlemint.miner.engines.choice;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The trial of one algorithm, in small turns. The candidate must first find what the reference finds; then both
/// are timed, the candidate until it is clearly faster and gets no faster any more, or until its time is up; in the
/// end, with compiled code, it must find the same once more. Not thread-safe.
final class Trial {
    /// How long one turn may take.
    static final long TURN = Duration.ofMillis(20).toNanos();

    /// How long the candidate may take to become fast, for each job.
    private static final long LIMIT = Duration.ofMillis(2500).toNanos();

    /// The candidate wins with less than this share of the reference's time.
    private static final double WORTH = 0.9;

    private static final double STEADY = 0.97;
    private static final long SETTLING = Duration.ofMillis(400).toNanos();
    private static final long REFERENCE_SETTLING = Duration.ofMillis(150).toNanos();
    private static final long REFERENCE_LIMIT = Duration.ofMillis(700).toNanos();
    /// Code that takes memory for each nonce keeps vectors as objects: the compiler has not come to its end yet, or
    /// was given wrong types.
    private static final double BOXED = 8;

    /// The candidate's share of the time that passed while it was timed, below which others had much of the
    /// processor: they take caches and the compiler's time as well, which its own processor time does not show.
    private static final double ALONE = 0.8;

    private static final int COLD = 48;
    private static final int WARM = 4096;

    private final Subject subject;
    private final ScanLane reference;
    private final ScanLane candidate;
    private final Ticker clock;
    private final Ticker ticker;
    private final long limit;
    private final Step afterColdCheck;
    private final double[] referenceBest;
    private final double[] candidateBest;
    private Step step = Step.COLD_CHECK;
    private int turns;
    private int checked;
    private int nonce;
    private long spent;
    private long passed;
    private long steadySince;
    private double bytesPerNonce;
    private @Nullable Outcome outcome;

    private enum Step {
        COLD_CHECK,
        REFERENCE,
        CANDIDATE,
        WARM_CHECK
    }

    /// @param clock counts the calling thread's time
    /// @param ticker counts the time that passes
    /// @param remembered what an earlier start measured: then the reference is not timed again
    Trial(
            Subject subject,
            ScanLane reference,
            ScanLane candidate,
            Ticker clock,
            Ticker ticker,
            @Nullable Verdict remembered) {
        this.subject = subject;
        this.reference = reference;
        this.candidate = candidate;
        this.clock = clock;
        this.ticker = ticker;
        limit = LIMIT * subject.jobs().size();
        referenceBest = new double[subject.jobs().size()];
        candidateBest = new double[subject.jobs().size()];
        Arrays.fill(referenceBest, remembered == null ? Double.POSITIVE_INFINITY : remembered.referenceNanos());
        Arrays.fill(candidateBest, Double.POSITIVE_INFINITY);
        afterColdCheck = remembered == null ? Step.REFERENCE : Step.CANDIDATE;
    }

    Subject subject() {
        return subject;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /// Goes on a bit, under the reins of the miner whose thread it is.
    ///
    /// @return whether the reins let the miner go on
    boolean turn(ScanControl miner) {
        try {
            return switch (step) {
                case COLD_CHECK -> check(miner, COLD, afterColdCheck);
                case REFERENCE -> timeReference(miner);
                case CANDIDATE -> timeCandidate(miner);
                case WARM_CHECK -> check(miner, WARM, Step.WARM_CHECK);
            };
        } catch (EngineException failed) {
            outcome = new Outcome.Unfit("it failed: " + failed.getMessage());
            return true;
        }
    }

    /// One job a turn; across the wrap-around of the nonces.
    private boolean check(ScanControl miner, int count, Step next) {
        ScanJob job = subject.toCompare(checked);
        List<Integer> expected = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        TrialReins reins = new TrialReins(miner, clock, ticker, Long.MAX_VALUE);
        reference.scan(job, -count / 2, count, expected::add, reins);
        if (!reins.isCalledBack()) {
            candidate.scan(job, -count / 2, count, found::add, reins);
        }
        if (reins.isCalledBack()) {
            return false;
        }
        if (!expected.equals(found) || reins.hashes() != 2L * count) {
            outcome = new Outcome.Unfit("in " + count + " nonces it found " + found.size()
                    + ", and not the same ones as the reference, which found " + expected.size());
            return true;
        }
        checked++;
        if (checked == subject.jobs().size()) {
            checked = 0;
            if (step == Step.WARM_CHECK) {
                outcome = measured(true);
            }
            step = next;
        }
        return true;
    }

    private boolean timeReference(ScanControl miner) {
        boolean goOn = time(reference, referenceBest, miner);
        long jobs = subject.jobs().size();
        boolean steady = spent - steadySince >= REFERENCE_SETTLING * jobs || spent >= REFERENCE_LIMIT * jobs;
        if (steady && Double.isFinite(mean(referenceBest))) {
            spent = 0;
            passed = 0;
            steadySince = 0;
            step = Step.CANDIDATE;
        }
        return goOn;
    }

    private boolean timeCandidate(ScanControl miner) {
        boolean goOn = time(candidate, candidateBest, miner);
        decide();
        return goOn;
    }

    private void decide() {
        double was = mean(referenceBest);
        double is = mean(candidateBest);
        if (!Double.isFinite(was) || !Double.isFinite(is)) {
            return;
        }
        boolean faster = is < was * WORTH;
        if (faster && (spent - steadySince >= SETTLING * subject.jobs().size() || spent >= limit)) {
            step = Step.WARM_CHECK;
        } else if (spent >= limit) {
            outcome = measured(false);
        }
    }

    /// Times one job a turn.
    private boolean time(ScanLane lane, double[] best, ScanControl miner) {
        int job = turns % best.length;
        TrialReins reins = new TrialReins(miner, clock, ticker, TURN);
        lane.scan(subject.jobs().get(job), nonce, 1L << 32, found -> {}, reins);
        nonce += (int) reins.hashes();
        turns++;
        bytesPerNonce = reins.bytesPerNonce();
        spent += reins.nanos();
        passed += reins.passed();
        if (reins.nanosPerNonce() < best[job] * STEADY) {
            steadySince = spent;
        }
        best[job] = Math.min(best[job], reins.nanosPerNonce());
        return !reins.isCalledBack();
    }

    private Outcome measured(boolean candidateWins) {
        Verdict verdict = new Verdict(candidateWins, mean(referenceBest), mean(candidateBest));
        return new Outcome.Measured(verdict, bytesPerNonce >= BOXED, spent < passed * ALONE);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.POSITIVE_INFINITY);
    }

    /// How a trial ended.
    sealed interface Outcome {
        /// Both engines work.
        ///
        /// @param boxed   whether the candidate took memory for each nonce in the end, and so may become faster
        /// @param crowded whether others had much of the processor while the candidate was timed, and so may
        ///     have made it slow
        record Measured(Verdict verdict, boolean boxed, boolean crowded) implements Outcome {}

        /// The candidate computes something else than the reference, or nothing.
        record Unfit(String reason) implements Outcome {}
    }
}
