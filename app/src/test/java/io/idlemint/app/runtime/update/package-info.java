@NullMarked
package io.idlemint.app.runtime.update;

import org.jspecify.annotations.NullMarked;
