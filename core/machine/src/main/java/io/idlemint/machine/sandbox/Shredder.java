package io.idlemint.machine.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;

/// Deletes a folder that a hostile guest has filled, once the guest is gone: links are not followed, folders
/// without rights are opened up, and a tree deeper than any path can be named is flattened on the way.
final class Shredder {
    private static final String SUFFIX = ".deleting";

    private Shredder() {}

    /// Deletes the folder, and what an interrupted earlier call left; does nothing when nothing is there.
    static void delete(Path folder) throws IOException {
        Path bin = folder.resolveSibling(folder.getFileName() + SUFFIX);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(bin);
            open(folder);
            Files.move(folder, free(bin));
        } else {
            Files.deleteIfExists(folder);
        }
        if (Files.isDirectory(bin, LinkOption.NOFOLLOW_LINKS)) {
            empty(bin);
            Files.delete(bin);
        }
    }

    /// Every folder below is first moved up into the bin, so that no path gets longer than two names below it.
    private static void empty(Path bin) throws IOException {
        Deque<Path> folders = new ArrayDeque<>();
        try (DirectoryStream<Path> left = Files.newDirectoryStream(bin)) {
            left.forEach(folders::add);
        }
        while (!folders.isEmpty()) {
            Path folder = folders.remove();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                        open(entry);
                        folders.add(Files.move(entry, free(bin)));
                    } else {
                        Files.deleteIfExists(entry);
                    }
                }
            }
            Files.delete(folder);
        }
    }

    private static Path free(Path bin) {
        return bin.resolve(java.util.UUID.randomUUID().toString());
    }

    private static void open(Path folder) throws IOException {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (UnsupportedOperationException | NoSuchFileException notNeeded) {
            // Systems without these rights do not need them.
            return;
        }
    }
}
