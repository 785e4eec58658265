/// Tests.
@NullMarked
package io.idlemint.keynode.pool;

import org.jspecify.annotations.NullMarked;
