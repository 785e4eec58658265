/// The agreement between a provider and a renter, its life and its signed evidence.
@NullMarked
package io.idlemint.domain.lease;

import org.jspecify.annotations.NullMarked;
