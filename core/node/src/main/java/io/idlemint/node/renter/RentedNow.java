package io.idlemint.node.renter;

import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.RenterLease;
import io.idlemint.domain.money.Amount;
import io.idlemint.node.lease.LeaseFiles;
import io.idlemint.node.lease.UsageHistory;
import java.time.Duration;
import java.util.Optional;

/// A rented lease at one moment.
///
/// @param deposit the budget in escrow now
/// @param seconds metered so far
/// @param used what they cost
/// @param signed what is signed for
/// @param vouchers how many vouchers were signed
/// @param timeLeft until the budget or the agreed time ends
/// @param readyAfter from the opened escrow to the usable instance; empty before
/// @param jobExit what the command returned; empty before and when it was killed
/// @param workDone whether everything that was ordered is done
/// @param usage what its jobs use, as the provider says
public record RentedNow(
        RenterLease lease,
        LeaseState state,
        Amount deposit,
        long seconds,
        Amount used,
        Amount signed,
        long vouchers,
        Duration timeLeft,
        Optional<Duration> readyAfter,
        Optional<Integer> jobExit,
        boolean workDone,
        LeaseFiles files,
        UsageHistory usage) {}
