/// The owner's word in the window: why this computer rests, pausing it, and having it mine all the same.
@NullMarked
package io.idlemint.ui.governor;

import org.jspecify.annotations.NullMarked;
