/// Colours, fonts and style sheets.
@NullMarked
package io.idlemint.ui.theme;

import org.jspecify.annotations.NullMarked;
