/// The key node's gRPC server: from calls on the wire to a [io.idlemint.wire.rpc.KeyNodeBackend].
@NullMarked
package io.idlemint.wire.rpc.server;

import org.jspecify.annotations.NullMarked;
