package io.idlemint.node.renter;

import io.idlemint.domain.lease.SessionSecret;
import io.idlemint.domain.message.MessageSigner;

/// Makes session keys: one for each lease, used for its vouchers only. Safe for use by several threads.
public interface SessionKeyring {
    SessionSecret fresh();

    MessageSigner signer(SessionSecret secret);
}
