/// The pool's side of a session as a pure state machine, and the port to the pool behind it.
@NullMarked
package io.idlemint.miner.stratum.server;

import org.jspecify.annotations.NullMarked;
