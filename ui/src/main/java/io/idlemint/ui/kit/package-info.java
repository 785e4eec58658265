/// Parts that every screen is made of; they decide nothing.
@NullMarked
package io.idlemint.ui.kit;

import org.jspecify.annotations.NullMarked;
