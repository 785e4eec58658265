/// The first run: eight steps from nothing to sharing.
@NullMarked
package io.idlemint.ui.welcome;

import org.jspecify.annotations.NullMarked;
