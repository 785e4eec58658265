@NullMarked
package io.idlemint.machine.foreign;

import org.jspecify.annotations.NullMarked;
