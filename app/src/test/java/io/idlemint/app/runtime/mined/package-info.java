/// Tests of what mining leaves behind.
@NullMarked
package io.idlemint.app.runtime.mined;

import org.jspecify.annotations.NullMarked;
