/// What a provider lists and how a renter looks for it.
@NullMarked
package io.idlemint.domain.offer;

import org.jspecify.annotations.NullMarked;
