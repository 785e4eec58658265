package io.idlemint.miner.engines.pool;

import io.idlemint.domain.mining.Trouble;
import java.util.Optional;

/// How a [PoolSeeker] stands with its pools.
///
/// @param authorised whether the pool has taken the worker
/// @param pool       the pool that is used or tried
/// @param trouble    why there is no pool right now; empty if there is one
public record PoolState(boolean authorised, Pool pool, Optional<Trouble> trouble) {}
