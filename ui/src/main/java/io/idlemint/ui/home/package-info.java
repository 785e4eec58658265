/// The Home screen: what this computer does, why, and what it brings.
@NullMarked
package io.idlemint.ui.home;

import org.jspecify.annotations.NullMarked;
