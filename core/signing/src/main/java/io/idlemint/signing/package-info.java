/// Keys and signatures: EIP-712 digests, signing and recovery on secp256k1, addresses, and files that only their owner
/// may read. Nothing here prints a secret: everything that holds one shows itself as `***`.
@NullMarked
package io.idlemint.signing;

import org.jspecify.annotations.NullMarked;
