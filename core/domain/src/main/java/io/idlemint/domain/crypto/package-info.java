/// Fixed-size byte values and the ports for signing and checking signatures.
@NullMarked
package io.idlemint.domain.crypto;

import org.jspecify.annotations.NullMarked;
