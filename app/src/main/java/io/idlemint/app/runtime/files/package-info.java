/// Files of the data folder: where they are, how they are read and written, and what is done with those that cannot be
/// read.
@NullMarked
package io.idlemint.app.runtime.files;

import org.jspecify.annotations.NullMarked;
