package io.idlemint.app.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;

/// The time zone of the system, which a computer that travels changes while the program runs: a virtual machine asks
/// for it once. Linux and macOS name it in a link; elsewhere, and where somebody has chosen another zone for this
/// program, the first one stays. For one thread at a time.
final class SystemZone {
    private static final Path LINK = Path.of("/etc/localtime");
    private static final String ZONES = "zoneinfo/";

    private final Path link;
    private final boolean follows;

    SystemZone() {
        this(LINK);
    }

    SystemZone(Path link) {
        this.link = link;
        this.follows = read().equals(Optional.of(ZoneId.systemDefault()));
    }

    /// Takes what the system has now for the whole program.
    void look() {
        if (follows) {
            read().filter(zone -> !zone.equals(ZoneId.systemDefault()))
                    .ifPresent(zone -> TimeZone.setDefault(TimeZone.getTimeZone(zone)));
        }
    }

    private Optional<ZoneId> read() {
        try {
            if (!Files.isSymbolicLink(link)) {
                return Optional.empty();
            }
            String target = Files.readSymbolicLink(link).toString();
            int name = target.lastIndexOf(ZONES);
            return name < 0 ? Optional.empty() : Optional.of(ZoneId.of(target.substring(name + ZONES.length())));
        } catch (IOException | DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
