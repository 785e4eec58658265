@NullMarked
package io.idlemint.machine.sense.kernel;

import org.jspecify.annotations.NullMarked;
