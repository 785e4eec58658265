@NullMarked
package io.idlemint.machine.sense;

import org.jspecify.annotations.NullMarked;
