/// Offers as people read, filter, order and compare them.
@NullMarked
package io.idlemint.ui.offer;

import org.jspecify.annotations.NullMarked;
