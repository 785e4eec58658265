package io.idlemint.app.runtime.update;

import io.idlemint.node.desk.UpdateDesk.Why;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// Whom this installation believes, and the newest announcement that it has believed.
///
/// @param key signs announcements
/// @param next may sign them too, from the moment it does instead of [#key]
/// @param sequence the highest number that was believed; 0 for none
/// @param digest the SHA-256 of that announcement, hexadecimal; empty for none
record Trust(ReleaseKey key, Optional<ReleaseKey> next, long sequence, String digest) {
    /// How far another clock may be ahead.
    private static final Duration AHEAD = Duration.ofHours(26);

    static Trust in(ReleaseKey key) {
        return new Trust(key, Optional.empty(), 0, "");
    }

    /// An announcement that is believed, and what is believed from now on.
    record Believed(Manifest manifest, Trust from) {}

    /// @throws UpdateException if it is forged, older than one that was believed, not yet or no longer valid
    Believed check(SealedManifest sealed, Instant now) {
        boolean byNext = next.map(sealed::by).orElse(false);
        if (!byNext && !sealed.by(key)) {
            throw new UpdateException(Why.MANIFEST_FORGED);
        }
        Manifest manifest = Manifest.read(sealed.manifest());
        if (!manifest.expires().isAfter(now)) {
            throw new UpdateException(Why.MANIFEST_EXPIRED, manifest.expires().toString());
        }
        if (manifest.published().isAfter(now.plus(AHEAD))) {
            throw new UpdateException(Why.MANIFEST_EARLY, manifest.published().toString());
        }
        if (manifest.sequence() < sequence) {
            throw new UpdateException(Why.MANIFEST_OLDER, manifest.sequence(), sequence);
        }
        String own = sha256(sealed.manifest());
        if (manifest.sequence() == sequence && !own.equals(digest)) {
            throw new UpdateException(Why.MANIFEST_TWICE, manifest.sequence());
        }
        ReleaseKey signer = byNext ? next.orElseThrow() : key;
        return new Believed(manifest, new Trust(signer, manifest.nextKey(), manifest.sequence(), own));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
