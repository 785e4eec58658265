package io.idlemint.domain.tunnel;

import org.jspecify.annotations.Nullable;

/// The connection between the two ends of a lease is gone. The lease is suspended, and a new tunnel may be opened.
public final class TunnelBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean hostile;

    public TunnelBrokenException(String what, @Nullable Throwable cause) {
        this(what, cause, false);
    }

    private TunnelBrokenException(String what, @Nullable Throwable cause, boolean hostile) {
        super(what, cause);
        this.hostile = hostile;
    }

    /// The other end sent bytes that are no message of the protocol.
    public static TunnelBrokenException protocol(String what, @Nullable Throwable cause) {
        return new TunnelBrokenException(what, cause, true);
    }

    /// Whether the other end broke the protocol, so that trying again makes no sense.
    public boolean isProtocolViolation() {
        return hostile;
    }
}
