/// The mining agent: a pool at one end, an engine at the other, and the levers between them.
@NullMarked
package io.idlemint.miner.engines.agent;

import org.jspecify.annotations.NullMarked;
