/// The provider's side: offers, terms, and the leases that run on this computer.
@NullMarked
package io.idlemint.node.provider;

import org.jspecify.annotations.NullMarked;
