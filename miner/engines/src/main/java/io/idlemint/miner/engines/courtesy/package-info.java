/// How threads that compute make room for the person's own work.
@NullMarked
package io.idlemint.miner.engines.courtesy;

import org.jspecify.annotations.NullMarked;
