package io.idlemint.domain.settlement;

import io.idlemint.domain.money.Amount;

/// What an account owns on one ledger.
///
/// @param available can be spent
/// @param inEscrow frozen for leases that it rents
/// @param immature mined, but its blocks are too young to spend
/// @param nextNonce the nonce that the account's next [Transfer] needs
public record Balance(Amount available, Amount inEscrow, Amount immature, long nextNonce) {
    public static final Balance EMPTY = new Balance(Amount.ZERO, Amount.ZERO, Amount.ZERO, 0);

    public Amount total() {
        return available.plus(inEscrow).plus(immature);
    }
}
