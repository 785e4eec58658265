/// JumpHash and the x16 family: what a block header's proof of work is, and how to check it.
@NullMarked
package io.idlemint.miner.jumphash;

import org.jspecify.annotations.NullMarked;
