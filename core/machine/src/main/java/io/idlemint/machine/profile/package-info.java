/// Reads what this computer is made of, through OSHI.
@NullMarked
package io.idlemint.machine.profile;

import org.jspecify.annotations.NullMarked;
