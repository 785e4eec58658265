/// The key node's protocol over gRPC: what a server must answer, and the client.
@NullMarked
package io.idlemint.wire.rpc;

import org.jspecify.annotations.NullMarked;
