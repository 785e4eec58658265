/// Signed messages: their EIP-712 shape and their canonical bytes.
@NullMarked
package io.idlemint.domain.message;

import org.jspecify.annotations.NullMarked;
