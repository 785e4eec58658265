package io.idlemint.node.desk;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.node.lease.LeaseFiles;
import io.idlemint.node.lease.LeaseProof;
import io.idlemint.node.lease.OutputPart;
import io.idlemint.node.lease.UsageHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The leases of this installation, in both directions. Safe for use by several threads.
public interface LeaseDesk {
    /// Running ones first, then the newest ended ones.
    Live<List<LeaseNow>> leases();

    /// The newest output of a lease that this installation rents, in order: at most the last 64 KiB of what its jobs
    /// wrote, and what happened meanwhile.
    Live<List<OutputPart>> output(Bytes32 leaseId);

    /// The files of a lease that this installation rents.
    Live<LeaseFiles> files(Bytes32 leaseId);

    /// What the jobs of a lease of this run used: measured here for a provided one, else as its provider says.
    Live<UsageHistory> usage(Bytes32 leaseId, Party side);

    /// Copies a file into a rented lease as soon as no job runs; empty when that is noted, else why not. Blocks.
    Optional<Refusal> upload(Bytes32 leaseId, Path file);

    /// Copies a file out of a rented lease as soon as no job runs; empty when that is noted, else why not. Blocks.
    ///
    /// @param name its name in the work folder
    /// @param target replaced when the whole file is here
    Optional<Refusal> download(Bytes32 leaseId, String name, Path target);

    /// Gives up a file that moves or waits. Returns at once.
    ///
    /// @param into whether it goes to the provider
    void cancelFile(Bytes32 leaseId, String name, boolean into);

    /// Ends a lease: for the renter at once, for the provider after the notice of its terms. Returns at once.
    void end(Bytes32 leaseId);

    /// Raises the budget of a rented lease; empty when done, else why not. Blocks.
    Optional<Refusal> topUp(Bytes32 leaseId, Amount newBudget);

    /// Lets a rented lease last longer; empty when done, else why not. The budget stays as it is.
    ///
    /// @param more a positive time
    Optional<Refusal> extend(Bytes32 leaseId, Duration more);

    /// What both sides of a lease have signed; empty when it is not in the books. Blocks.
    Optional<LeaseReceipt> receipt(Bytes32 leaseId, Party side);

    /// The signed messages of a lease, checked.
    ///
    /// @param document all of them as JSON, for anybody to check again
    record LeaseReceipt(List<LeaseProof.Line> lines, String document) {
        public LeaseReceipt {
            lines = List.copyOf(lines);
        }
    }

    /// A lease at this moment.
    ///
    /// @param side which end this installation is
    /// @param other the account at the other end
    /// @param seconds metered so far
    /// @param used what they cost
    /// @param signed what the renter has signed for
    /// @param atRisk what the provider would lose if the renter vanished now
    /// @param timeLeft until the budget or the agreed time ends; empty when it does not run
    /// @param jobExit what the last job returned
    record LeaseNow(
            Bytes32 id,
            Party side,
            Account other,
            String deviceName,
            boolean selfTest,
            LeaseState state,
            Rate rate,
            Amount budget,
            long seconds,
            Amount used,
            Amount signed,
            Amount atRisk,
            Optional<Duration> timeLeft,
            Instant opened,
            OptionalInt jobExit) {}
}
