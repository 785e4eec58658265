package io.idlemint.miner.engines.pool;

/// How a [PoolSeeker] stands with its pools.
///
/// @param authorised whether the pool has taken the worker
/// @param pool       the pool that is used or tried
/// @param reason     why there is no pool right now, a sentence; empty if there is one
public record PoolState(boolean authorised, Pool pool, String reason) {}
