@NullMarked
package io.idlemint.app.stutter;

import org.jspecify.annotations.NullMarked;
