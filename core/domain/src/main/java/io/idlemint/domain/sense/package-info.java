/// What the senses of this computer tell at one moment.
@NullMarked
package io.idlemint.domain.sense;

import org.jspecify.annotations.NullMarked;
