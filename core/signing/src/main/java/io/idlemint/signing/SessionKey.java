package io.idlemint.signing;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.message.TypedMessage;

/// The key that signs the vouchers of one lease. Its secret is stored before the escrow opens, so that a restart can go
/// on signing. Safe for use by several threads.
public final class SessionKey implements MessageSigner, AutoCloseable {
    private final Secp256k1Signer signer;

    SessionKey(Secp256k1Signer signer) {
        this.signer = signer;
    }

    @Override
    public Account account() {
        return signer.account();
    }

    @Override
    public <M extends TypedMessage> Signed<M> sign(LedgerDomain domain, M message) {
        return signer.sign(domain, message);
    }

    /// A copy of the 32 secret bytes, to be stored; [SessionKeys#fromSecret] reads them. Whoever asks wipes it.
    public byte[] secret() {
        return signer.secret();
    }

    @Override
    public void close() {
        signer.close();
    }

    @Override
    public String toString() {
        return "***";
    }
}
