/// What Linux shows of itself in `/proc` and `/sys`. What is not told is unknown.
@NullMarked
package io.idlemint.machine.sense.kernel;

import org.jspecify.annotations.NullMarked;
