@NullMarked
package io.idlemint.signing.wallet;

import org.jspecify.annotations.NullMarked;
