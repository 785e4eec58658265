package io.idlemint.storage.directory;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.money.Amount;
import java.time.Instant;

/// How a lease ended, as the key node witnessed it.
///
/// @param by who ended it
/// @param selfTest whether the provider rented its own machine; not counted
/// @param paid what it paid in all, the holders' part included
public record LeaseFact(
        Bytes32 leaseId,
        Account provider,
        Account renter,
        Bytes32 deviceHash,
        EndReason reason,
        Party by,
        boolean selfTest,
        Amount paid,
        Instant endedAt) {}
