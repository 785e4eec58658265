@NullMarked
package io.idlemint.signing;

import org.jspecify.annotations.NullMarked;
