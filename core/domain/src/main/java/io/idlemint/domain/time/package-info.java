/// Monotonic time.
@NullMarked
package io.idlemint.domain.time;

import org.jspecify.annotations.NullMarked;
