/// The frame of the window: rail, top bar, status bar, keyboard.
@NullMarked
package io.idlemint.ui.shell;

import org.jspecify.annotations.NullMarked;
