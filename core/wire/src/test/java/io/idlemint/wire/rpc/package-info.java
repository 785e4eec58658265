/// Tests of the key node's server and client against each other, over real TLS on loopback.
@NullMarked
package io.idlemint.wire.rpc;

import org.jspecify.annotations.NullMarked;
