package io.idlemint.keynode.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.LedgerEntry.Kind;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.domain.settlement.Transfer;
import io.idlemint.storage.Tx;
import io.idlemint.storage.ledger.LedgerAccount;
import io.idlemint.storage.ledger.Movement;
import io.idlemint.storage.ledger.Posting;
import io.idlemint.storage.ledger.TransferStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Payments from account to account. Stateless; refuses by [RefusedMovement].
final class TransferRules {
    private final LedgerGround ground;
    private final TransferStore transfers;

    TransferRules(LedgerGround ground, TransferStore transfers) {
        this.ground = ground;
        this.transfers = transfers;
    }

    /// Checks what needs no database.
    void verify(Account from, Signed<Transfer> transfer) {
        Transfer message = transfer.message();
        RefusedMovement.unless(
                ground.signatures().signedBy(from, ground.domain(), transfer),
                RefusalCode.BAD_SIGNATURE,
                "The transfer is not signed by " + from.hex() + ".");
        RefusedMovement.unless(!message.amount().isZero(), RefusalCode.BAD_FIELD, "amount must be more than 0.");
        RefusedMovement.unless(
                !message.to().equals(from) && !message.to().isZero(),
                RefusalCode.BAD_FIELD,
                "to must be another account than the sender's and not the zero account.");
    }

    /// The number of the movement, now or from the first time.
    long transfer(Tx tx, Account from, Signed<Transfer> transfer) {
        Instant now = ground.time().advance(tx);
        Transfer message = transfer.message();
        Bytes32 digest = ground.signatures().digest(ground.domain(), message);
        Optional<TransferStore.Done> before = transfers.find(tx, from, message.nonce());
        if (before.filter(done -> done.digest().equals(digest)).isPresent()) {
            return before.get().movement();
        }
        long next = transfers.nextNonce(tx, from);
        RefusedMovement.unless(
                message.nonce() == next,
                RefusalCode.WRONG_NONCE,
                "nonce must be " + next + ", is " + message.nonce() + ".");
        Amount available = ground.ledger().balance(tx, LedgerAccount.user(from));
        RefusedMovement.unless(
                available.covers(message.amount()),
                RefusalCode.INSUFFICIENT_FUNDS,
                "The balance is " + available.plain() + " MINT, "
                        + message.amount().plain() + " MINT are needed.");
        long nanos = message.amount().nanos();
        Movement movement = new Movement(
                Movement.Kind.TRANSFER,
                now,
                Optional.empty(),
                message.memoHash(),
                List.of(
                        Posting.shown(LedgerAccount.user(from), -nanos, Kind.TRANSFER, message.to()),
                        Posting.shown(LedgerAccount.user(message.to()), nanos, Kind.TRANSFER, from)));
        long seq = ground.ledger().post(tx, movement).seq();
        transfers.insert(tx, from, digest, transfer, seq);
        return seq;
    }
}
