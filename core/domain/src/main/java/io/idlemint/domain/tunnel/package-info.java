/// What the two ends of a lease say to each other inside the encrypted tunnel.
@NullMarked
package io.idlemint.domain.tunnel;

import org.jspecify.annotations.NullMarked;
