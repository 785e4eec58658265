@NullMarked
package io.idlemint.machine.sense.mac;

import org.jspecify.annotations.NullMarked;
