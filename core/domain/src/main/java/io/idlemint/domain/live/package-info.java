/// Values that change over time and can be watched.
@NullMarked
package io.idlemint.domain.live;

import org.jspecify.annotations.NullMarked;
