package io.idlemint.domain.store;

/// An exception of a store that could not do what was asked, and then nothing of it happened.
public interface StoreFailure {
    StoreTrouble trouble();
}
