package io.idlemint.storage.ledger;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;

/// What a block pays to an account.
///
/// @param amount more than 0
public record Reward(Account account, Amount amount) {
    public Reward {
        if (amount.isZero()) {
            throw new IllegalArgumentException("reward of 0 to " + account);
        }
    }
}
