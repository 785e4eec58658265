/// Monotonic time, and waiting.
@NullMarked
package io.idlemint.domain.time;

import org.jspecify.annotations.NullMarked;
