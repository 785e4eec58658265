/// The domain's states, reasons and numbers as sentences.
@NullMarked
package io.idlemint.ui.wording;

import org.jspecify.annotations.NullMarked;
