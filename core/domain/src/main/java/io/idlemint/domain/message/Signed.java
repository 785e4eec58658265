package io.idlemint.domain.message;

import io.idlemint.domain.crypto.Signature;

/// A message with a signature over its EIP-712 digest. Who signed is only known after recovery: see [SignatureCheck].
public record Signed<M extends TypedMessage>(M message, Signature signature) {}
