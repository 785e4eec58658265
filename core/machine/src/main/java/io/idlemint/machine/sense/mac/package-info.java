/// The senses on macOS, by Apple's references. What is not told is unknown. Never run on macOS.
@NullMarked
package io.idlemint.machine.sense.mac;

import org.jspecify.annotations.NullMarked;
