package io.idlemint.node.provider;

import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.ProviderLease;
import io.idlemint.domain.money.Amount;
import io.idlemint.node.lease.UsageHistory;
import java.time.Duration;
import java.util.Optional;

/// A provided lease at one moment.
///
/// @param seconds metered so far
/// @param used what they cost
/// @param signed what the renter has signed for
/// @param miningStop how long it took until the device was free; empty before
/// @param usage what its jobs use, as measured here
public record ProvidedNow(
        ProviderLease lease,
        LeaseState state,
        long seconds,
        Amount used,
        Amount signed,
        Optional<Duration> miningStop,
        UsageHistory usage) {}
