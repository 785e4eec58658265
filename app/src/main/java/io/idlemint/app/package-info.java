/// The application: main, command line, composition root, life cycle.
@NullMarked
package io.idlemint.app;

import org.jspecify.annotations.NullMarked;
