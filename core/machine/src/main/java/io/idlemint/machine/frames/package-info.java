/// The clock that a window's frames are drawn by.
@NullMarked
package io.idlemint.machine.frames;

import org.jspecify.annotations.NullMarked;
