/// Whether this computer is ready to share.
@NullMarked
package io.idlemint.ui.share.ready;

import org.jspecify.annotations.NullMarked;
