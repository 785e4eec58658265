/// What is printed of the log, and how the log libraries of others lead there.
@NullMarked
package io.idlemint.app.logs;

import org.jspecify.annotations.NullMarked;
