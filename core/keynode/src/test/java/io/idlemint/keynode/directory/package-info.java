/// Tests.
@NullMarked
package io.idlemint.keynode.directory;

import org.jspecify.annotations.NullMarked;
