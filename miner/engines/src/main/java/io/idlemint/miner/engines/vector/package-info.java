/// The engine that hashes several nonces at once in the lanes of the processor's vector registers. Everything but
/// [VectorEngine] needs the module `jdk.incubator.vector` at run time.
///
/// The hash functions are flat on purpose: the compiler keeps vectors in registers only within one method, and
/// compiles no method beyond 8,000 bytes of bytecode. So a round is written out over local variables, rounds are
/// loops, and no helper takes or returns a vector.
@NullMarked
package io.idlemint.miner.engines.vector;

import org.jspecify.annotations.NullMarked;
