/// Tests of what is printed of the log.
@NullMarked
package io.idlemint.app.logs;

import org.jspecify.annotations.NullMarked;
