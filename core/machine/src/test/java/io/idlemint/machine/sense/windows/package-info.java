@NullMarked
package io.idlemint.machine.sense.windows;

import org.jspecify.annotations.NullMarked;
