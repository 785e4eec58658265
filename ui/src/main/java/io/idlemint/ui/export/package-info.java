/// Writing what is shown into files that other programs read.
@NullMarked
package io.idlemint.ui.export;

import org.jspecify.annotations.NullMarked;
