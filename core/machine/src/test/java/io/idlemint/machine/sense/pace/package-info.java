@NullMarked
package io.idlemint.machine.sense.pace;

import org.jspecify.annotations.NullMarked;
