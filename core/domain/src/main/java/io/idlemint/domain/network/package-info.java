/// The key node as its clients see it.
@NullMarked
package io.idlemint.domain.network;

import org.jspecify.annotations.NullMarked;
