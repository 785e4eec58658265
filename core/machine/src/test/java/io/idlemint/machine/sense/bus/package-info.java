@NullMarked
package io.idlemint.machine.sense.bus;

import org.jspecify.annotations.NullMarked;
