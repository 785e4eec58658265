/// The port behind which hashing engines stand, and the engine that runs anywhere.
@NullMarked
package io.idlemint.miner.engines;

import org.jspecify.annotations.NullMarked;
