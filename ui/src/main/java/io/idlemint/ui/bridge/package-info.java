/// Between the desks, which answer on any thread, and the screen, which has one.
@NullMarked
package io.idlemint.ui.bridge;

import org.jspecify.annotations.NullMarked;
