package io.idlemint.node.provider;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;

/// For whom this installation provides, and with which keys.
///
/// @param operator the operator key, which signs offers, terms, receipts and releases
/// @param identity the account's delegation to that key
public record ProviderIdentity(MessageSigner operator, Signed<NodeIdentity> identity) {
    public Account account() {
        return identity.message().account();
    }

    /// SHA-256 of the TLS public key at this end of tunnels.
    public Bytes32 tlsKeyHash() {
        return identity.message().tlsKeyHash();
    }
}
