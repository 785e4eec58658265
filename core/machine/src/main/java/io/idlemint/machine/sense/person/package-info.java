/// What is seen of the person in the user's session. What is not told is unknown.
@NullMarked
package io.idlemint.machine.sense.person;

import org.jspecify.annotations.NullMarked;
