package io.idlemint.miner.engines;

import org.jspecify.annotations.Nullable;

/// A device or its driver failed. The message says which and while doing what.
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
