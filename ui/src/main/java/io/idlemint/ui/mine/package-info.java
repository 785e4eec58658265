/// The Mine screen: speed, shares, blocks.
@NullMarked
package io.idlemint.ui.mine;

import org.jspecify.annotations.NullMarked;
