/// Which lab an installation belongs to: the choice that is kept, codes to join, and the check of a whole chain.
@NullMarked
package io.idlemint.app.runtime.lab;

import org.jspecify.annotations.NullMarked;
