/// Brings the two ends of a lease together and carries bytes that it cannot read.
@NullMarked
package io.idlemint.keynode.relay;

import org.jspecify.annotations.NullMarked;
