/// Where money lives: balances, escrow, transfers.
@NullMarked
package io.idlemint.domain.settlement;

import org.jspecify.annotations.NullMarked;
