package io.idlemint.signing.wallet;

/// Bytes encrypted with AES-128-CTR and authenticated as V3 key stores do it, all in hexadecimal.
///
/// @param mac Keccak-256 of the second half of the derived key and the cipher text
record SealedBox(String iv, String ciphertext, String mac) {}
