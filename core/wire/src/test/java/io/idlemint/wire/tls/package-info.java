@NullMarked
package io.idlemint.wire.tls;

import org.jspecify.annotations.NullMarked;
