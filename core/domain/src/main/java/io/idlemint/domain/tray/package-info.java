/// The application's sign in the tray of a desktop.
@NullMarked
package io.idlemint.domain.tray;

import org.jspecify.annotations.NullMarked;
