package io.idlemint.miner.stratum.codec;

/// A field is missing or breaks its limit; the message names both. Never leaves this package.
final class FieldException extends Exception {
    private static final long serialVersionUID = 1L;

    FieldException(String message) {
        super(message, null, false, false);
    }
}
