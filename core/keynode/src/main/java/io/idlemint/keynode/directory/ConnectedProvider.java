package io.idlemint.keynode.directory;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.wire.rpc.KeyNodeBackend.ProviderPeer;

/// A provider that is connected now.
///
/// @param tlsKeyHash the installation
/// @param account for whom it provides
/// @param operatorKey the key that signs for it
public record ConnectedProvider(Bytes32 tlsKeyHash, Account account, Account operatorKey, ProviderPeer peer) {}
