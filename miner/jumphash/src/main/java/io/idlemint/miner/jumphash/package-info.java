/// Placeholder.
@NullMarked
package io.idlemint.miner.jumphash;

import org.jspecify.annotations.NullMarked;
