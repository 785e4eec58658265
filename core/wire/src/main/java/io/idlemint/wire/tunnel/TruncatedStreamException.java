package io.idlemint.wire.tunnel;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A stream stopped before the other side ended it: whatever was read may be only a part of what was meant.
public final class TruncatedStreamException extends IOException {
    private static final long serialVersionUID = 1L;

    TruncatedStreamException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
