/// Node identity and transport security: TLS 1.3 with X25519MLKEM768, both ends known by the hash of their public
/// keys.
@NullMarked
package io.idlemint.wire.tls;

import org.jspecify.annotations.NullMarked;
