/// The password of a locked wallet, asked for where it is needed.
@NullMarked
package io.idlemint.ui.unlock;

import org.jspecify.annotations.NullMarked;
