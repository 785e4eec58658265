/// Tests of what mining leaves behind.
@NullMarked
package io.idlemint.app.runtime.mine;

import org.jspecify.annotations.NullMarked;
