@NullMarked
package io.idlemint.app.update;

import org.jspecify.annotations.NullMarked;
