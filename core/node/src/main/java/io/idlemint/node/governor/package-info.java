/// The decision, device by device, what this computer may do for others now, and why.
@NullMarked
package io.idlemint.node.governor;

import org.jspecify.annotations.NullMarked;
