@NullMarked
package io.idlemint.machine.sense.person;

import org.jspecify.annotations.NullMarked;
