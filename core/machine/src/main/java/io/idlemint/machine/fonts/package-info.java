/// The fonts that this process sees, beyond those of the system.
@NullMarked
package io.idlemint.machine.fonts;

import org.jspecify.annotations.NullMarked;
