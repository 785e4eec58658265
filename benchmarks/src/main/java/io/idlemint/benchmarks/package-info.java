/// JMH benchmarks of the mining engines.
@NullMarked
package io.idlemint.benchmarks;

import org.jspecify.annotations.NullMarked;
