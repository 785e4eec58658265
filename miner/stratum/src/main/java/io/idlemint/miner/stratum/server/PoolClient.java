package io.idlemint.miner.stratum.server;

import io.idlemint.miner.stratum.Bytes;
import java.util.Set;

/// A connection as the backend sees it.
///
/// @param connection counts up from 1
/// @param workers    who was authorised on it so far
public record PoolClient(long connection, String remoteAddress, Bytes extranonce1, Set<String> workers) {
    public PoolClient {
        workers = Set.copyOf(workers);
    }
}
