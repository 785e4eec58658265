/// What the screens share: their names and the way from one to another.
@NullMarked
package io.idlemint.ui.screen;

import org.jspecify.annotations.NullMarked;
