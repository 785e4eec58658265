/// The application with its window, as a process of its own.
@NullMarked
package io.idlemint.app.desktop;

import org.jspecify.annotations.NullMarked;
