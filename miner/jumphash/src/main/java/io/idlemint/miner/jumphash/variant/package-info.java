/// JumpHash's own variants of the standard hash functions: 64 bytes in, 64 bytes out.
@NullMarked
package io.idlemint.miner.jumphash.variant;

import org.jspecify.annotations.NullMarked;
