/// The price of new leases beside what others ask.
@NullMarked
package io.idlemint.ui.share.price;

import org.jspecify.annotations.NullMarked;
