/// Calls into libraries of the operating system.
@NullMarked
package io.idlemint.machine.foreign;

import org.jspecify.annotations.NullMarked;
