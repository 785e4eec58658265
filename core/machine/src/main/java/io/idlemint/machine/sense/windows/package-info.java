/// The senses on Windows, by Microsoft's Win32 reference. What is not told is unknown. Never run on Windows.
@NullMarked
package io.idlemint.machine.sense.windows;

import org.jspecify.annotations.NullMarked;
