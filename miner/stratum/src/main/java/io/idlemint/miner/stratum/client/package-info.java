/// The miner's side of a session as a pure state machine.
@NullMarked
package io.idlemint.miner.stratum.client;

import org.jspecify.annotations.NullMarked;
