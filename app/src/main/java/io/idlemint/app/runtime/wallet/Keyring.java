package io.idlemint.app.runtime.wallet;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.identity.Scope;
import io.idlemint.domain.lease.SessionSecret;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;
import io.idlemint.node.renter.SessionKeyring;
import io.idlemint.signing.SessionKey;
import io.idlemint.signing.SessionKeys;
import io.idlemint.signing.operator.Delegation;
import io.idlemint.signing.operator.OperatorKeyFile;
import io.idlemint.signing.wallet.ScryptCost;
import io.idlemint.signing.wallet.WalletFile;
import io.idlemint.wire.tls.NodeKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/// All keys of an installation, in a folder of their own. Safe for use by several threads.
public final class Keyring implements SessionKeyring {
    private static final Duration DELEGATION_LIFE = Duration.ofDays(365);
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private final NodeKey node;
    private final OperatorKeyFile operator;
    private final WalletFile wallet;
    private final SessionKeys sessions;

    public Keyring(Path folder, boolean lightWallet) {
        SecureRandom random = new SecureRandom();
        this.node = NodeKey.loadOrCreate(folder.resolve("node.pem"));
        this.operator = OperatorKeyFile.openOrCreate(folder.resolve("operator.json"), random);
        this.wallet = new WalletFile(
                folder.resolve("wallet.json"), random, lightWallet ? ScryptCost.LIGHT : ScryptCost.STANDARD);
        this.sessions = new SessionKeys(random);
    }

    public NodeKey node() {
        return node;
    }

    public MessageSigner operator() {
        return operator.signer();
    }

    public WalletFile wallet() {
        return wallet;
    }

    public Bytes32 tlsKeyHash() {
        return Bytes32.of(node.spki().bytes());
    }

    /// The delegation of an account that holds for some time yet.
    public Optional<Signed<NodeIdentity>> delegation(LedgerDomain ledger, Account account, Instant now) {
        return operator.delegation(ledger, account)
                .map(Delegation::identity)
                .filter(identity -> identity.message().tlsKeyHash().equals(tlsKeyHash()))
                .filter(identity -> identity.message().validUntil().isAfter(now.plus(RENEW_BEFORE)));
    }

    /// Delegates to this installation, unless that is done.
    public Signed<NodeIdentity> delegate(LedgerDomain ledger, MessageSigner account, Instant now) {
        return delegation(ledger, account.account(), now).orElseGet(() -> {
            Delegation fresh = issue(ledger, account, now, operator.nextSerial(ledger, account.account()));
            operator.store(fresh);
            return fresh.identity();
        });
    }

    /// A delegation that is not kept: for a throw-away account.
    public Signed<NodeIdentity> delegateOnce(LedgerDomain ledger, MessageSigner account, Instant now) {
        return issue(ledger, account, now, now.toEpochMilli()).identity();
    }

    private Delegation issue(LedgerDomain ledger, MessageSigner account, Instant now, long serial) {
        return Delegation.issue(
                account,
                ledger,
                operator.account(),
                tlsKeyHash(),
                EnumSet.allOf(Scope.class),
                Instant.ofEpochSecond(now.plus(DELEGATION_LIFE).getEpochSecond()),
                serial);
    }

    @Override
    public SessionSecret fresh() {
        try (SessionKey key = sessions.create()) {
            return SessionSecret.of(key.secret());
        }
    }

    @Override
    public MessageSigner signer(SessionSecret secret) {
        return sessions.fromSecret(secret.toArray());
    }
}
