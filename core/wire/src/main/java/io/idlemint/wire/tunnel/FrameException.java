package io.idlemint.wire.tunnel;

import java.io.IOException;

/// Bytes that are not a sequence of frames: one is longer than the limit, or the stream ends within one.
public final class FrameException extends IOException {
    private static final long serialVersionUID = 1L;

    FrameException(String message) {
        super(message);
    }
}
