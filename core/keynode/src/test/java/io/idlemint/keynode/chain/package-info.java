/// Tests.
@NullMarked
package io.idlemint.keynode.chain;

import org.jspecify.annotations.NullMarked;
