/// Measures engines against each other and against a yardstick that every machine has.
@NullMarked
package io.idlemint.miner.engines.bench;

import org.jspecify.annotations.NullMarked;
