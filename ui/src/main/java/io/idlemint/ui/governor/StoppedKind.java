package io.idlemint.ui.governor;

import io.idlemint.node.governor.Reason;
import io.idlemint.ui.kit.StateKind;

/// How a device that rests looks.
public final class StoppedKind {
    private StoppedKind() {}

    /// Safety is a problem; everything else is as somebody wants it.
    public static StateKind of(Reason reason) {
        return reason.kind() == Reason.Kind.SAFETY || reason == Reason.MEMORY_LOW
                ? StateKind.PROBLEM
                : StateKind.PAUSED;
    }
}
