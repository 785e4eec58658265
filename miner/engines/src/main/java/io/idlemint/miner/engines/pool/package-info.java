/// Finding a pool and staying with it.
@NullMarked
package io.idlemint.miner.engines.pool;

import org.jspecify.annotations.NullMarked;
