/// The screen on which owners say what their computer may do for others, when, how hot and for how much.
@NullMarked
package io.idlemint.ui.share;

import org.jspecify.annotations.NullMarked;
