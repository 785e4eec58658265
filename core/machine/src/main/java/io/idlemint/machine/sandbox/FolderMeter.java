package io.idlemint.machine.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Optional;

/// Measures how much a folder holds. Links are not followed; a file counts its length, and everything at least
/// 4096 bytes, so that a limit on the size also limits the work of measuring. Used by one thread.
final class FolderMeter {
    private static final long LEAST = 4096;
    private static final int DEEPEST = 256;

    /// A measurement.
    ///
    /// @param bytes what was counted; counting stops above the limit
    /// @param obstacle what could not be measured
    record Measured(long bytes, Optional<String> obstacle) {}

    private FolderMeter() {}

    static Measured measure(Path folder, long limit) {
        Count count = new Count(folder, limit);
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, count);
        } catch (IOException broken) {
            count.obstruct(folder, broken);
        }
        return new Measured(count.bytes, count.obstacle);
    }

    private static final class Count extends SimpleFileVisitor<Path> {
        private final Path root;
        private final long limit;
        private long bytes;
        private Optional<String> obstacle = Optional.empty();

        Count(Path root, long limit) {
            this.root = root;
            this.limit = limit;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) ? FileVisitResult.CONTINUE : add(LEAST);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isDirectory()) {
                obstacle = Optional.of("folders lie deeper than " + DEEPEST);
                return FileVisitResult.TERMINATE;
            }
            return add(attributes.isRegularFile() ? Math.max(LEAST, attributes.size()) : LEAST);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return obstruct(file, failure);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            return failure == null ? FileVisitResult.CONTINUE : obstruct(folder, failure);
        }

        /// What the job removes while it is being measured is no obstacle.
        private FileVisitResult obstruct(Path file, IOException failure) {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            obstacle = Optional.of(root.relativize(file) + " cannot be read");
            return FileVisitResult.TERMINATE;
        }

        private FileVisitResult add(long size) {
            bytes = size > Long.MAX_VALUE - bytes ? Long.MAX_VALUE : bytes + size;
            return bytes > limit ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
