/// When senses look, and for how long one bears with them.
@NullMarked
package io.idlemint.machine.sense.pace;

import org.jspecify.annotations.NullMarked;
