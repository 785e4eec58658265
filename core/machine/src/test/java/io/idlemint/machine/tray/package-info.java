@NullMarked
package io.idlemint.machine.tray;

import org.jspecify.annotations.NullMarked;
