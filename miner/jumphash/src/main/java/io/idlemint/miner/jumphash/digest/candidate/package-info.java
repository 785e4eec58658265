/// The SHA-3 candidates in their final submitted form (Keccak with its original padding).
@NullMarked
package io.idlemint.miner.jumphash.digest.candidate;

import org.jspecify.annotations.NullMarked;
