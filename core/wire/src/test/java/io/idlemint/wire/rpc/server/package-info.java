@NullMarked
package io.idlemint.wire.rpc.server;

import org.jspecify.annotations.NullMarked;
