/// What this computer is made of, and whether it is ready: plain values, no I/O.
@NullMarked
package io.idlemint.domain.machine;

import org.jspecify.annotations.NullMarked;
