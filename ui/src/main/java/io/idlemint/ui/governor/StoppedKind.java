package io.idlemint.ui.governor;

import io.idlemint.node.governor.Reason;
import io.idlemint.ui.kit.StateKind;

/// How a device that rests looks.
public final class StoppedKind {
    private StoppedKind() {}

    /// Safety is a problem, what waits for its first start is ready; everything else is as somebody wants it.
    public static StateKind of(Reason reason) {
        if (reason == Reason.NOT_STARTED) {
            return StateKind.OK;
        }
        return reason.kind() == Reason.Kind.SAFETY || reason == Reason.MEMORY_LOW
                ? StateKind.PROBLEM
                : StateKind.PAUSED;
    }
}
