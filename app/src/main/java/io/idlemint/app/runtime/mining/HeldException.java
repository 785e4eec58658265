package io.idlemint.app.runtime.mining;

import io.idlemint.node.mine.BenchDesk.Obstacle;

/// It was not measured, or not to the end.
public final class HeldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Obstacle obstacle;
    private final boolean begun;

    HeldException(Obstacle obstacle, boolean begun) {
        super("not measured: " + obstacle.device() + " is held by " + obstacle.reason());
        this.obstacle = obstacle;
        this.begun = begun;
    }

    /// What is in the way.
    public Obstacle obstacle() {
        return obstacle;
    }

    /// Whether it came in the way while it was measured.
    public boolean begun() {
        return begun;
    }
}
