/// The readiness list: what this computer needs to take part, each with a remedy.
@NullMarked
package io.idlemint.machine.doctor;

import org.jspecify.annotations.NullMarked;
