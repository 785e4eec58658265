package io.idlemint.node.governor;

import java.util.OptionalLong;

/// What a look at one reason found.
///
/// @param sign whether it applies
/// @param measured what was measured, in the unit of the reason; empty where nothing is measured
/// @param limit the owner's limit, in the same unit
/// @param detail a name, such as that of a game; else empty
record Finding(Sign sign, OptionalLong measured, OptionalLong limit, String detail) {
    /// Whether a reason applies, does not, or cannot be known.
    enum Sign {
        YES,
        NO,
        UNKNOWN
    }

    static Finding of(boolean applies) {
        return new Finding(applies ? Sign.YES : Sign.NO, OptionalLong.empty(), OptionalLong.empty(), "");
    }

    static Finding named(String detail) {
        return new Finding(Sign.YES, OptionalLong.empty(), OptionalLong.empty(), detail);
    }

    static Finding unknown() {
        return new Finding(Sign.UNKNOWN, OptionalLong.empty(), OptionalLong.empty(), "");
    }

    static Finding measured(boolean applies, long measured, long limit) {
        return new Finding(applies ? Sign.YES : Sign.NO, OptionalLong.of(measured), OptionalLong.of(limit), "");
    }
}
