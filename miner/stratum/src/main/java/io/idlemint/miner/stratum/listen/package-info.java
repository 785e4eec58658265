/// The pool's socket listener, which drives one [io.idlemint.miner.stratum.server.ServerSession] for each
/// connection.
@NullMarked
package io.idlemint.miner.stratum.listen;

import org.jspecify.annotations.NullMarked;
