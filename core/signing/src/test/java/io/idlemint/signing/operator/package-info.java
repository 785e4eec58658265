@NullMarked
package io.idlemint.signing.operator;

import org.jspecify.annotations.NullMarked;
