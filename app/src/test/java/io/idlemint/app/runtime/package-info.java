@NullMarked
package io.idlemint.app.runtime;

import org.jspecify.annotations.NullMarked;
