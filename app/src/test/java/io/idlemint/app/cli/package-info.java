@NullMarked
package io.idlemint.app.cli;

import org.jspecify.annotations.NullMarked;
