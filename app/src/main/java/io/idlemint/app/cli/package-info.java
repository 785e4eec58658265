/// The command line. Only this package writes to standard output.
@NullMarked
package io.idlemint.app.cli;

import org.jspecify.annotations.NullMarked;
