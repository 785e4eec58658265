package io.idlemint.keynode.service;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.identity.Scope;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.message.Signed;
import io.idlemint.storage.Database;
import io.idlemint.storage.directory.IdentityStore;
import io.idlemint.wire.rpc.KeyNodeBackend.Caller;
import io.idlemint.wire.rpc.RefusedException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// For which accounts each TLS key may act. Safe for use by several threads.
final class Callers {
    /// One installation acts for its owner and, while it tests itself, for a throw-away account.
    private static final int MAX_ACCOUNTS = 16;

    private final Database database;
    private final IdentityStore store = new IdentityStore();
    private final SignatureCheck signatures;
    private final LedgerDomain domain;
    private final InstantSource clock;
    private final Map<Bytes32, Map<Account, Signed<NodeIdentity>>> known = new ConcurrentHashMap<>();

    Callers(Database database, SignatureCheck signatures, LedgerDomain domain, InstantSource clock) {
        this.database = database;
        this.signatures = signatures;
        this.domain = domain;
        this.clock = clock;
    }

    /// Checks and keeps a delegation to the caller's key.
    void introduce(Caller caller, Signed<NodeIdentity> signed) {
        NodeIdentity identity = signed.message();
        if (!identity.tlsKeyHash().equals(caller.tlsKeyHash())) {
            throw new RefusedException("BAD_FIELD", "tlsKeyHash is not the key of this connection.");
        }
        if (!identity.validUntil().isAfter(clock.instant())) {
            throw new RefusedException("EXPIRED", "validUntil is over: the account has to delegate again.");
        }
        if (!signatures.signedBy(identity.account(), domain, signed)) {
            throw new RefusedException("BAD_SIGNATURE", "The delegation is not signed by its account.");
        }
        IdentityStore.Stored stored = database.write(
                "store a delegation of " + identity.account(), tx -> store.put(tx, signed, clock.instant()));
        if (stored != IdentityStore.Stored.CURRENT) {
            throw new RefusedException("EXPIRED", "This delegation was revoked or replaced by a newer one.");
        }
        Map<Account, Signed<NodeIdentity>> accounts =
                known.computeIfAbsent(caller.tlsKeyHash(), key -> new LinkedHashMap<>());
        synchronized (accounts) {
            accounts.remove(identity.account());
            accounts.put(identity.account(), signed);
            if (accounts.size() > MAX_ACCOUNTS) {
                accounts.remove(accounts.keySet().iterator().next());
            }
        }
    }

    /// The caller's delegation by an account, if it allows this now.
    ///
    /// @throws RefusedException if there is none
    NodeIdentity require(Caller caller, Account account, Scope scope) {
        return find(caller.tlsKeyHash(), account)
                .filter(identity -> identity.allows(scope, clock.instant()))
                .orElseThrow(() -> new RefusedException(
                        "NOT_ALLOWED", "This connection may not act for " + account.hex() + " (" + scope + ")."));
    }

    /// Whether the caller has shown any valid delegation by this account.
    boolean actsFor(Caller caller, Account account) {
        return find(caller.tlsKeyHash(), account)
                .filter(identity -> identity.validUntil().isAfter(clock.instant()))
                .isPresent();
    }

    private Optional<NodeIdentity> find(Bytes32 tlsKeyHash, Account account) {
        Map<Account, Signed<NodeIdentity>> accounts = known.get(tlsKeyHash);
        if (accounts != null) {
            synchronized (accounts) {
                Signed<NodeIdentity> signed = accounts.get(account);
                if (signed != null) {
                    return Optional.of(signed.message());
                }
            }
        }
        // Known from before a restart of this key node.
        return database.read("look up a delegation", tx -> store.find(tx, tlsKeyHash)).stream()
                .map(Signed::message)
                .filter(identity -> identity.account().equals(account))
                .findFirst();
    }
}
