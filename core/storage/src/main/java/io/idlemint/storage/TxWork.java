package io.idlemint.storage;

/// Work inside of a transaction. What it throws undoes it, and reaches the caller as it is.
///
/// It must not catch a failure of the database to go on with other statements, must not wait for anything else, and
/// must not start another transaction.
@FunctionalInterface
public interface TxWork<T> {
    T in(Tx tx);
}
