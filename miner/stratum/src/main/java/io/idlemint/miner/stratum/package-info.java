/// Stratum v1 in values: bytes, difficulty, jobs, typed messages. Nothing here opens a socket or reads a clock.
@NullMarked
package io.idlemint.miner.stratum;

import org.jspecify.annotations.NullMarked;
