package io.idlemint.miner.stratum.client;

import io.idlemint.miner.stratum.Bytes;

/// A nonce that meets its job's difficulty, at the job's own time.
public record FoundShare(ClientJob job, Bytes extranonce2, int nonce) {}
