package io.idlemint.storage.ledger;

import io.idlemint.domain.money.Amount;

/// The proof that no money was made or lost.
///
/// @param minted all that was mined and not orphaned
/// @param sum of all balances, the issuance included: must be 0
/// @param wrongBalances accounts whose balance differs from the sum of their postings: must be 0
/// @param unbalancedMovements movements whose lines do not add up to 0: must be 0
/// @param wrongEscrows escrows whose account does not hold exactly what is frozen: must be 0
public record Conservation(Amount minted, long sum, long wrongBalances, long unbalancedMovements, long wrongEscrows) {
    public boolean holds() {
        return sum == 0 && wrongBalances == 0 && unbalancedMovements == 0 && wrongEscrows == 0;
    }
}
