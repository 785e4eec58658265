package io.idlemint.signing.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.signing.Secp256k1Signer;
import java.util.ArrayList;
import java.util.List;

/// A wallet that can sign: with its first account by itself, with others through [#account] and [#derived]. Closing it
/// locks it: all its keys are wiped, also those it handed out. Safe for use by several threads.
public final class UnlockedWallet implements MessageSigner, AutoCloseable {
    private final SeedAccounts accounts;
    private final Secp256k1Signer first;
    private final List<Secp256k1Signer> handedOut = new ArrayList<>();

    UnlockedWallet(SeedAccounts accounts) {
        this.accounts = accounts;
        this.first = accounts.account(0);
    }

    /// The first account: the wallet's address.
    @Override
    public Account account() {
        return first.account();
    }

    /// Signs with the first account.
    ///
    /// @throws IllegalStateException if the wallet was locked
    @Override
    public <M extends TypedMessage> Signed<M> sign(LedgerDomain domain, M message) {
        return first.sign(domain, message);
    }

    /// The signer of the account at m/44'/60'/0'/0/index.
    ///
    /// @throws IllegalStateException if the wallet was locked
    public MessageSigner account(int index) {
        return handOut(accounts.account(index));
    }

    /// The signer of a throw-away account for self-tests, see [SeedAccounts#derived].
    ///
    /// @throws IllegalStateException if the wallet was locked
    public MessageSigner derived(int index) {
        return handOut(accounts.derived(index));
    }

    private synchronized MessageSigner handOut(Secp256k1Signer signer) {
        handedOut.add(signer);
        return signer;
    }

    @Override
    public synchronized void close() {
        accounts.close();
        first.close();
        handedOut.forEach(Secp256k1Signer::close);
    }

    @Override
    public String toString() {
        return "***";
    }
}
