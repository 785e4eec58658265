@NullMarked
package io.idlemint.domain.lease;

import org.jspecify.annotations.NullMarked;
