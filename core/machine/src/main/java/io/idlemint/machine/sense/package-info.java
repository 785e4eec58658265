/// The senses of this computer: the person, the load, heat, power and room. What the system does not tell is unknown.
@NullMarked
package io.idlemint.machine.sense;

import org.jspecify.annotations.NullMarked;
