/// The client of a key node.
@NullMarked
package io.idlemint.wire.rpc.client;

import org.jspecify.annotations.NullMarked;
