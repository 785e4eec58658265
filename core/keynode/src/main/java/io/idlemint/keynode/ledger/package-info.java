/// The lab ledger: the rules of the escrow and of transfers over the double entry.
@NullMarked
package io.idlemint.keynode.ledger;

import org.jspecify.annotations.NullMarked;
