/// What services on D-Bus tell. What is not told is unknown.
@NullMarked
package io.idlemint.machine.sense.bus;

import org.jspecify.annotations.NullMarked;
