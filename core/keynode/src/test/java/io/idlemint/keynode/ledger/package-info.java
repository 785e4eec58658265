/// The lab ledger under attack, at random, without room, and with a wrong clock.
@NullMarked
package io.idlemint.keynode.ledger;

import org.jspecify.annotations.NullMarked;
