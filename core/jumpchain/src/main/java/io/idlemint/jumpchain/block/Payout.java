package io.idlemint.jumpchain.block;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;

/// New money for one account.
///
/// @param amount above zero
public record Payout(Account account, Amount amount) {
    public Payout {
        if (amount.isZero()) {
            throw new IllegalArgumentException("payout to " + account + " must be above zero");
        }
    }
}
