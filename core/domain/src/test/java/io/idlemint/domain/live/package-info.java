@NullMarked
package io.idlemint.domain.live;

import org.jspecify.annotations.NullMarked;
