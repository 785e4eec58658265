/// The window: what the application constructs and starts.
@NullMarked
package io.idlemint.ui;

import org.jspecify.annotations.NullMarked;
