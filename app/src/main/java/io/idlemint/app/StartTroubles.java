package io.idlemint.app;

import io.idlemint.domain.store.FileTroubles;
import io.idlemint.domain.store.StoreTrouble;
import io.idlemint.storage.StorageException;
import io.idlemint.ui.shell.StartTrouble;
import io.idlemint.ui.shell.StartTrouble.Code;
import io.idlemint.wire.tls.DamagedFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds out of what kind a failed start was.
final class StartTroubles {
    /// With less, nothing can be stored.
    private static final long LEAST_ROOM = 1 << 20;

    private StartTroubles() {}

    /// @param folder the data folder
    static StartTrouble of(Throwable broken, Path folder) {
        List<Throwable> causes = Stream.iterate(broken, Objects::nonNull, Throwable::getCause)
                .limit(50)
                .toList();
        return new StartTrouble(code(causes, folder), folder.toString(), details(causes));
    }

    private static Code code(List<Throwable> causes, Path folder) {
        Optional<Code> stored = causes.stream()
                .filter(StorageException.class::isInstance)
                .map(cause -> of(((StorageException) cause).trouble()))
                .filter(code -> code != Code.OTHER)
                .findFirst();
        if (stored.isPresent()) {
            return stored.get();
        }
        if (any(causes, cause -> is(cause, StoreTrouble.FULL))) {
            return Code.FULL;
        }
        if (any(causes, StartTroubles::isDenied)) {
            return Code.DENIED;
        }
        if (any(causes, DamagedFileException.class::isInstance)) {
            return Code.DAMAGED;
        }
        if (any(causes, BindException.class::isInstance)) {
            return Code.PORT;
        }
        if (any(causes, IOException.class::isInstance)) {
            return isFull(folder) ? Code.FULL : Code.DISK;
        }
        return Code.OTHER;
    }

    private static Code of(StoreTrouble kind) {
        return switch (kind) {
            case FULL -> Code.FULL;
            case DENIED -> Code.DENIED;
            case DAMAGED -> Code.DAMAGED;
            case NEWER -> Code.NEWER;
            case CLOSED, FAILED -> Code.OTHER;
        };
    }

    /// A file in the place of a folder cannot be written into either.
    private static boolean isDenied(Throwable cause) {
        return cause instanceof FileAlreadyExistsException || is(cause, StoreTrouble.DENIED);
    }

    private static boolean is(Throwable cause, StoreTrouble kind) {
        return FileTroubles.of(cause).filter(kind::equals).isPresent();
    }

    private static boolean any(List<Throwable> causes, Predicate<Throwable> kind) {
        return causes.stream().anyMatch(kind);
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < LEAST_ROOM;
        } catch (IOException | UncheckedIOException unknown) {
            return false;
        }
    }

    /// What went wrong, and why, line by line; of each cause the first line, unless a line before says it already.
    private static String details(List<Throwable> causes) {
        List<String> lines = new ArrayList<>();
        for (Throwable cause : causes) {
            String line = line(cause);
            if (lines.stream().noneMatch(before -> before.contains(line))) {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    /// What says no more than the name of a file needs the kind of the failure beside it.
    private static String line(Throwable cause) {
        String said = Objects.requireNonNullElse(cause.getMessage(), "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        String kind = cause.getClass().getSimpleName();
        if (said.isEmpty()) {
            return kind;
        }
        return said.contains(" ") ? said : kind + ": " + said;
    }
}
