package io.idlemint.app.runtime.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The other side of updates: who makes releases signs their announcement with this.
public final class ReleaseSeal {
    /// How packages end; on Linux each carries a file that says the same of it.
    static final List<String> KINDS = List.of("deb", "rpm", "tar.gz", "AppImage", "msi", "dmg");

    private static final Pattern ARM = Pattern.compile(".*(aarch64|arm64).*");

    private ReleaseSeal() {}

    /// What is announced.
    ///
    /// @param sequence greater than that of every announcement before
    /// @param valid for how long it is believed
    /// @param notes what is new, by language tag
    /// @param nextKey a key that may sign the next announcement
    public record Plan(
            long sequence, String version, Duration valid, Map<String, String> notes, Optional<ReleaseKey> nextKey) {}

    /// The sealed manifest of packages, which are to lie beside it.
    ///
    /// @throws IllegalArgumentException if a file is no package or a value is out of its limits
    public static byte[] seal(Plan plan, List<Path> files, PrivateKey key, Instant now) throws IOException {
        List<Manifest.Entry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.add(entry(file));
        }
        try {
            Manifest manifest = new Manifest(
                    plan.sequence(),
                    plan.version(),
                    now,
                    now.plus(plan.valid()),
                    plan.notes(),
                    entries,
                    plan.nextKey());
            return SealedManifest.seal(manifest, key).bytes();
        } catch (UpdateException bad) {
            throw new IllegalArgumentException(
                    "the release cannot be announced: " + bad.problem().facts(), bad);
        }
    }

    private static Manifest.Entry entry(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String kind = KINDS.stream()
                .filter(end -> name.endsWith("." + end))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is no package; known are .deb, .rpm, .tar.gz, .AppImage, .msi and .dmg"));
        String system = switch (kind) {
            case "msi" -> "windows";
            case "dmg" -> "macos";
            default -> "linux";
        };
        String arch = ARM.matcher(name).matches() ? "aarch64" : "amd64";
        return new Manifest.Entry(system, arch, kind, name, name, Files.size(file), sha256(file));
    }

    /// The SHA-256 of a file, in lower-case hexadecimal digits.
    static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
