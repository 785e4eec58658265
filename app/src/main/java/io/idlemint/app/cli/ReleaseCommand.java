package io.idlemint.app.cli;

import io.idlemint.app.runtime.update.ReleaseKey;
import io.idlemint.app.runtime.update.ReleaseSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// For those who make releases: signs their announcement.
@Command(
        name = "release",
        description = "Sign the announcement of a release, for those who make one.",
        mixinStandardHelpOptions = true,
        hidden = true)
final class ReleaseCommand implements Callable<Integer> {
    private static final int MAX_DAYS = 400;

    private final Ground ground;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The Ed25519 private key, PKCS #8 PEM.")
    private Path key = Path.of("");

    @Option(names = "--sequence", required = true, description = "Greater than that of every announcement before.")
    private long sequence;

    @Option(names = "--release-version", required = true, paramLabel = "VERSION", description = "major.minor.patch")
    private String version = "";

    @Option(names = "--days", defaultValue = "60", description = "For how long it is believed: 1 to 400.")
    private int days;

    @Option(names = "--notes", paramLabel = "LANG=FILE", description = "What is new: en=notes.txt, zh-CN=notes.zh.txt")
    private Map<String, Path> notes = new HashMap<>();

    @Option(names = "--next-key", paramLabel = "KEY", description = "A public key that may sign the next one, Base64.")
    private @Nullable String nextKey;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the announcement goes.")
    private Path out = Path.of("");

    @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "The packages, which go beside the announcement.")
    private List<Path> packages = List.of();

    ReleaseCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() {
        if (days < 1 || days > MAX_DAYS) {
            throw new CommandFailure(CommandFailure.USAGE, "--days " + days + " is outside of 1 to " + MAX_DAYS + ".");
        }
        try {
            PrivateKey secret = ReleaseKey.privateKey(Files.readString(ground.resolve(key)));
            Map<String, String> words = new HashMap<>();
            for (Map.Entry<String, Path> note : notes.entrySet()) {
                words.put(note.getKey(), Files.readString(ground.resolve(note.getValue())));
            }
            ReleaseSeal.Plan plan = new ReleaseSeal.Plan(
                    sequence,
                    version,
                    Duration.ofDays(days),
                    words,
                    Optional.ofNullable(nextKey).map(ReleaseKey::of));
            List<Path> files = packages.stream().map(ground::resolve).toList();
            Instant now = InstantSource.system().instant();
            Files.write(ground.resolve(out), ReleaseSeal.seal(plan, files, secret, now));
            ground.console().line(ground.resolve(out).toString());
            return 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken.getMessage(), broken);
        }
    }
}
