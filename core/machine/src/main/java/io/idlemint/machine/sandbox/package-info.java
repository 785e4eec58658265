/// The sandbox port on bubblewrap: starting, watching and ending jobs, and clearing up after a crash.
@NullMarked
package io.idlemint.machine.sandbox;

import org.jspecify.annotations.NullMarked;
