/// Which of two engines of one device hashes an algorithm faster, found out while it mines and remembered.
@NullMarked
package io.idlemint.miner.engines.choice;

import org.jspecify.annotations.NullMarked;
