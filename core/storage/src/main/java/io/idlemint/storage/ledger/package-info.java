/// The ledger's tables: double entry, escrows, rewards, and the journal that blocks seal.
@NullMarked
package io.idlemint.storage.ledger;

import org.jspecify.annotations.NullMarked;
