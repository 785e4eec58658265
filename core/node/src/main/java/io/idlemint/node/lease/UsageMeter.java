package io.idlemint.node.lease;

import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.time.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a history of what a lease's jobs have used in all. Used by one thread; what it returns can go anywhere.
public final class UsageMeter {
    /// A provider can claim anything: what it says must not overflow.
    private static final long LONGEST_MILLIS = 1_000_000_000L;

    private final Ticker ticker;
    private UsageHistory history;
    private Optional<Duration> before = Optional.empty();
    private long atNanos;

    /// @param cores what a job may use at most; 0 when it is not known
    /// @param memory what a job may use at most, in bytes; 0 when it is not known
    public UsageMeter(Ticker ticker, int cores, long memory) {
        this.ticker = ticker;
        this.history = new UsageHistory(List.of(), cores * 1000L, memory);
        this.atNanos = ticker.nanos();
    }

    public UsageHistory history() {
        return history;
    }

    /// Whether it is time for the next step.
    public boolean isDue() {
        return ticker.since(atNanos).compareTo(UsageHistory.STEP) >= 0;
    }

    /// Takes what was used up to now; what comes much too early is left out.
    public void take(JobUsage used) {
        long nanos = ticker.since(atNanos).toNanos();
        if (nanos < UsageHistory.STEP.toNanos() / 2) {
            return;
        }
        List<UsageHistory.Step> steps = new ArrayList<>(history.steps());
        steps.add(new UsageHistory.Step(
                milliCores(used, nanos),
                used.memoryBytes().orElse(UsageHistory.UNKNOWN),
                used.diskBytes().orElse(UsageHistory.UNKNOWN)));
        int first = Math.max(0, steps.size() - UsageHistory.MOST);
        history = new UsageHistory(steps.subList(first, steps.size()), history.cores(), history.memory());
        before = used.cpuTime();
        atNanos += nanos;
    }

    /// Nothing runs: what comes next is another job, which begins at zero.
    public void rest() {
        before = Optional.of(Duration.ZERO);
        atNanos = ticker.nanos();
    }

    private long milliCores(JobUsage used, long nanos) {
        if (used.cpuTime().isEmpty() || before.isEmpty()) {
            return UsageHistory.UNKNOWN;
        }
        long more = used.cpuTime().get().minus(before.get()).toMillis();
        return more < 0 ? UsageHistory.UNKNOWN : Math.min(more, LONGEST_MILLIS) * 1_000_000_000L / nanos;
    }
}
