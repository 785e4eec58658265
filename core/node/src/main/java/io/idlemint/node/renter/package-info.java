/// The renter's side: choosing, paying and using a lease.
@NullMarked
package io.idlemint.node.renter;

import org.jspecify.annotations.NullMarked;
