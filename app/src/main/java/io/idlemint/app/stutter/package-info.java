/// Whether somebody who plays or works beside mining notices it.
@NullMarked
package io.idlemint.app.stutter;

import org.jspecify.annotations.NullMarked;
