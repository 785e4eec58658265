@NullMarked
package io.idlemint.wire.tunnel;

import org.jspecify.annotations.NullMarked;
