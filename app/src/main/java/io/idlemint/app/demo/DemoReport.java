package io.idlemint.app.demo;

import io.idlemint.domain.machine.MachineProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What a demonstration showed. Amounts are nano-MINT, times milliseconds.
///
/// @param blocks the chain's height at the end
/// @param shares accepted from both miners
/// @param firstBlockMillis from the start of mining to the first block
/// @param miningStopMillis from the lease's claim on the device to the last hash
/// @param readyMillis from the opened escrow to the usable instance
/// @param resumeMillis from the end of the instance to the first hash
/// @param conserved whether the sum over all accounts is what was mined, from all postings
/// @param chainVerified whether a follower with nothing but the blocks agrees
public record DemoReport(
        MachineProfile profile,
        long blocks,
        long shares,
        Lease lease,
        Job job,
        long firstBlockMillis,
        long miningStopMillis,
        long readyMillis,
        long resumeMillis,
        boolean conserved,
        boolean chainVerified) {
    /// The lease.
    public record Lease(
            String state, long seconds, long vouchers, long paid, long refunded, long provider, long holders) {}

    /// The job that ran in it.
    ///
    /// @param exit what it returned; -1 when it did not
    /// @param sha256 of the result that came back
    /// @param expectedSha256 of the result that the renter computed itself
    public record Job(int exit, String sha256, String expectedSha256) {}

    /// Whether everything held.
    public boolean holds() {
        return lease.state().equals("SETTLED")
                && lease.vouchers() > 0
                && lease.paid() > 0
                && lease.paid() == lease.provider() + lease.holders()
                && job.exit() == 0
                && job.sha256().equals(job.expectedSha256())
                && blocks > 0
                && shares > 0
                && miningStopMillis >= 0
                && resumeMillis >= 0
                && conserved
                && chainVerified;
    }

    /// The report for people.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Computer     " + profile.cpu().model().orElse("unknown CPU"));
        lines.add("Mining       " + blocks + " blocks, " + shares + " shares; the first block after " + firstBlockMillis
                + " ms");
        lines.add("Lease        " + lease.state() + ", " + lease.seconds() + " s, " + lease.vouchers() + " vouchers");
        lines.add("Paid         " + mint(lease.paid()) + " (provider " + mint(lease.provider()) + ", holders "
                + mint(lease.holders()) + "), " + mint(lease.refunded()) + " came back");
        lines.add("Job          returned " + job.exit() + ", result "
                + (job.sha256().equals(job.expectedSha256()) ? "right" : "WRONG"));
        lines.add("Times        mining stopped in " + miningStopMillis + " ms, ready after " + readyMillis
                + " ms, mining again after " + resumeMillis + " ms");
        lines.add("Ledger       " + (conserved ? "conserved: not a nano-MINT made or lost" : "NOT CONSERVED"));
        lines.add("Chain        " + (chainVerified ? "verified from the genesis on" : "NOT VERIFIED"));
        return lines;
    }

    private static String mint(long nanos) {
        return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString() + " MINT";
    }
}
