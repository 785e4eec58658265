/// Tests of the pace.
@NullMarked
package io.idlemint.app.runtime.pace;

import org.jspecify.annotations.NullMarked;
