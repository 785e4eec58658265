/// Hash functions in scalar Java: the contract, shared tables and the functions that are no SHA-3 candidates.
@NullMarked
package io.idlemint.miner.jumphash.digest;

import org.jspecify.annotations.NullMarked;
