@NullMarked
package io.idlemint.domain.message;

import org.jspecify.annotations.NullMarked;
