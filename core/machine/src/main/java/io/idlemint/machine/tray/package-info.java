/// The tray of desktops that follow the StatusNotifierItem specification, over the session's D-Bus.
@NullMarked
package io.idlemint.machine.tray;

import org.jspecify.annotations.NullMarked;
