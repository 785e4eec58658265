package io.idlemint.ui.welcome;

/// What a person wants first.
enum Goal {
    BOTH,
    SHARE,
    RENT,
    /// Several machines of one home or office.
    LAB;

    boolean shares() {
        return this != RENT;
    }
}
