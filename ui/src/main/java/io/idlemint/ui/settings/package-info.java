/// The Settings screen: sentences with inputs inside, applied at once.
@NullMarked
package io.idlemint.ui.settings;

import org.jspecify.annotations.NullMarked;
