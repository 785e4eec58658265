package io.idlemint.storage.directory;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.message.Signed;
import io.idlemint.storage.Evidence;
import io.idlemint.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The newest delegation of each account to each installation. Stateless. It checks no signatures.
public final class IdentityStore {
    /// What came of storing a delegation.
    public enum Stored {
        /// It is the one that counts now, or was already.
        CURRENT,
        /// One with a higher serial, or another one with the same, is known.
        SUPERSEDED,
        /// It was revoked.
        REVOKED
    }

    /// Stores a delegation; of one account and installation the higher serial wins. An installation may act for
    /// several accounts.
    public Stored put(Tx tx, Signed<NodeIdentity> signed, Instant at) {
        NodeIdentity identity = signed.message();
        if (revoked(tx, identity)) {
            return Stored.REVOKED;
        }
        Optional<Signed<NodeIdentity>> known = find(tx, identity.tlsKeyHash(), identity.account());
        if (known.isPresent() && known.get().message().serial() >= identity.serial()) {
            return known.get().message().equals(identity) ? Stored.CURRENT : Stored.SUPERSEDED;
        }
        write(tx, signed, at);
        return Stored.CURRENT;
    }

    /// The delegations to an installation that count now, in the order of their accounts; whether one is expired is
    /// the caller's question.
    public List<Signed<NodeIdentity>> find(Tx tx, Bytes32 tlsKeyHash) {
        return tx.handle()
                .createQuery("""
                        select identity, identity_signature from identity
                        where tls_key_hash = :hash order by account""")
                .bind("hash", tlsKeyHash)
                .map((row, context) -> Evidence.read(row, "identity", NodeIdentity::read))
                .list();
    }

    public Optional<Signed<NodeIdentity>> find(Tx tx, Bytes32 tlsKeyHash, Account account) {
        return tx.handle()
                .createQuery("""
                        select identity, identity_signature from identity
                        where tls_key_hash = :hash and account = :account""")
                .bind("hash", tlsKeyHash)
                .bind("account", account)
                .map((row, context) -> Evidence.read(row, "identity", NodeIdentity::read))
                .findOne();
    }

    /// Voids an account's delegations to an installation up to a serial.
    public void revoke(Tx tx, Account account, Bytes32 tlsKeyHash, long serial, Instant at) {
        tx.handle()
                .createUpdate("""
                        insert into identity_revocation (account, tls_key_hash, serial, revoked_at)
                        values (:account, :hash, :serial, :at)
                        on conflict (account, tls_key_hash) do update
                        set serial = excluded.serial, revoked_at = excluded.revoked_at
                        where excluded.serial > serial""")
                .bind("account", account)
                .bind("hash", tlsKeyHash)
                .bind("serial", serial)
                .bind("at", at)
                .execute();
        tx.handle()
                .createUpdate("""
                        delete from identity
                        where tls_key_hash = :hash and account = :account and serial <= :serial""")
                .bind("hash", tlsKeyHash)
                .bind("account", account)
                .bind("serial", serial)
                .execute();
    }

    /// Whether a delegation was voided before it expires.
    public boolean revoked(Tx tx, NodeIdentity identity) {
        return tx.handle()
                .createQuery("""
                        select exists (
                            select 1 from identity_revocation
                            where account = :account and tls_key_hash = :hash and serial >= :serial)""")
                .bind("account", identity.account())
                .bind("hash", identity.tlsKeyHash())
                .bind("serial", identity.serial())
                .mapTo(Boolean.class)
                .one();
    }

    private static void write(Tx tx, Signed<NodeIdentity> signed, Instant at) {
        NodeIdentity identity = signed.message();
        tx.handle()
                .createUpdate("""
                        insert or replace into identity (
                            tls_key_hash, account, operator_key, serial, identity, identity_signature, stored_at)
                        values (:hash, :account, :operatorKey, :serial, :identity, :signature, :at)""")
                .bind("hash", identity.tlsKeyHash())
                .bind("account", identity.account())
                .bind("operatorKey", identity.operatorKey())
                .bind("serial", identity.serial())
                .bind("identity", Evidence.bytes(signed))
                .bind("signature", signed.signature())
                .bind("at", at)
                .execute();
    }
}
