/// How often something that is done again and again is done.
@NullMarked
package io.idlemint.app.runtime.pace;

import org.jspecify.annotations.NullMarked;
