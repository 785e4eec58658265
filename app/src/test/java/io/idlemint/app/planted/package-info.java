/// A class that breaks the rules of the house on purpose, to prove that they catch it.
@NullMarked
package io.idlemint.app.planted;

import org.jspecify.annotations.NullMarked;
