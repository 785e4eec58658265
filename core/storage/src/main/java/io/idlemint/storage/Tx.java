package io.idlemint.storage;

import org.jdbi.v3.core.Handle;

/// A running transaction, handed to the stores, so that several of them take part in one. Only good inside of the
/// [TxWork] that got it, and only on its thread.
public final class Tx {
    private final Handle handle;

    Tx(Handle handle) {
        this.handle = handle;
    }

    /// For the stores of this module.
    public Handle handle() {
        return handle;
    }
}
