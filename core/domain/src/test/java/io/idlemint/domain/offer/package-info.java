@NullMarked
package io.idlemint.domain.offer;

import org.jspecify.annotations.NullMarked;
