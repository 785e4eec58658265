/// The Market screen: finding an offer and renting it.
@NullMarked
package io.idlemint.ui.market;

import org.jspecify.annotations.NullMarked;
