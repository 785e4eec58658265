package io.idlemint.storage.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.settlement.Transfer;
import io.idlemint.storage.Evidence;
import io.idlemint.storage.Tx;
import java.util.Optional;

/// The signed transfers by account and nonce. Stateless.
public final class TransferStore {
    /// A transfer that was carried out.
    ///
    /// @param movement its number in the journal
    public record Done(Bytes32 digest, long movement) {}

    /// The nonce that the account's next transfer needs.
    public long nextNonce(Tx tx, Account account) {
        return tx.handle()
                .createQuery("select coalesce(max(nonce) + 1, 0) from transfer where account = :account")
                .bind("account", account)
                .mapTo(Long.class)
                .one();
    }

    public Optional<Done> find(Tx tx, Account account, long nonce) {
        return tx.handle()
                .createQuery("select digest, movement from transfer where account = :account and nonce = :nonce")
                .bind("account", account)
                .bind("nonce", nonce)
                .map((row, context) -> new Done(Bytes32.of(row.getBytes("digest")), row.getLong("movement")))
                .findOne();
    }

    public void insert(Tx tx, Account account, Bytes32 digest, Signed<Transfer> transfer, long movement) {
        tx.handle()
                .createUpdate("""
                        insert into transfer (account, nonce, digest, message, signature, movement)
                        values (:account, :nonce, :digest, :message, :signature, :movement)""")
                .bind("account", account)
                .bind("nonce", transfer.message().nonce())
                .bind("digest", digest)
                .bind("message", Evidence.bytes(transfer))
                .bind("signature", transfer.signature())
                .bind("movement", movement)
                .execute();
    }
}
