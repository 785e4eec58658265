package io.idlemint.wire.tls;

import java.security.cert.CertificateException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The peer's key is not one that the pin allows. The handshake failed and nothing was sent to that peer.
public final class WrongPeerException extends CertificateException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String expected;
    private final String actual;

    WrongPeerException(@Nullable SpkiHash expected, SpkiHash actual) {
        super(
                expected == null
                        ? "The other side showed key " + actual.fingerprint() + ", which is not trusted."
                        : "The other side showed key " + actual.fingerprint() + ", but key " + expected.fingerprint()
                                + " was expected.");
        this.expected = expected == null ? null : expected.hex();
        this.actual = actual.hex();
    }

    /// The one key that would have been accepted, if the pin names one.
    public Optional<SpkiHash> expected() {
        return Optional.ofNullable(expected).map(SpkiHash::parse);
    }

    /// The key that was shown.
    public SpkiHash actual() {
        return SpkiHash.parse(actual);
    }

    /// Finds this refusal among the causes of a failed connection or call.
    public static Optional<WrongPeerException> in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongPeerException wrong) {
                return Optional.of(wrong);
            }
        }
        return Optional.empty();
    }
}
