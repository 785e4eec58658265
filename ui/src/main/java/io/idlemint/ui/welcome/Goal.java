package io.idlemint.ui.welcome;

/// What a person wants first.
enum Goal {
    BOTH,
    SHARE,
    RENT;

    boolean shares() {
        return this != RENT;
    }
}
