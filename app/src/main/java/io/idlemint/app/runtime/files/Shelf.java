package io.idlemint.app.runtime.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Where files go that cannot be read: next to themselves under another name, so that what they held is not lost when
/// fresh ones are written. Safe for use by several threads.
public final class Shelf {
    private final InstantSource clock;
    private final List<Path> aside = new CopyOnWriteArrayList<>();

    public Shelf(InstantSource clock) {
        this.clock = clock;
    }

    /// Puts a file aside.
    ///
    /// @param why what is wrong with it, without anything that stands in it
    /// @throws UncheckedIOException if it cannot be moved; it is still in its place then
    public Path put(Path file, String why) {
        String time = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT)
                .format(clock.instant().atOffset(ZoneOffset.UTC));
        Path place = file.resolveSibling(file.getFileName() + ".broken-" + time);
        try {
            Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read, and not be put aside either", failed);
        }
        // Nearly always there is nothing to say, and the first logger costs time before the window.
        LoggerFactory.getLogger(Shelf.class)
                .error("{} is not used and is kept as {}: {}", file.getFileName(), place, Excerpt.of(why));
        aside.add(place);
        return place;
    }

    /// What was put aside since the start.
    public List<Path> all() {
        return List.copyOf(aside);
    }

    /// Whether a file of this name is among it.
    public boolean has(String name) {
        return aside.stream().anyMatch(place -> place.getFileName().toString().startsWith(name + ".broken-"));
    }
}
