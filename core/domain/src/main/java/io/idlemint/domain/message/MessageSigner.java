package io.idlemint.domain.message;

import io.idlemint.domain.identity.Account;

/// Holds one key and signs messages with it. Safe for use by several threads.
public interface MessageSigner {
    /// The address of the key.
    Account account();

    /// Signs.
    ///
    /// @throws WipedKeyException if the wallet has been locked since this was handed out
    <M extends TypedMessage> Signed<M> sign(LedgerDomain domain, M message);
}
