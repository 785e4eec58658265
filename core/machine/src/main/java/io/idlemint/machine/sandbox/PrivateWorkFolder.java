package io.idlemint.machine.sandbox;

import io.idlemint.domain.sandbox.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One lease's folder. Every part of a name is looked at without following links before it is used; that is
/// enough because nothing of the guest runs meanwhile. For one thread at a time.
///
/// @param path where it is
record PrivateWorkFolder(Path path) implements WorkFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateWorkFolder.class);
    private static final int DEEPEST = 32;
    private static final int MOST_LOOKS = 20_000;

    @Override
    public OutputStream put(String name) throws IOException {
        List<String> parts = parts(name);
        Path folder = path;
        for (String part : parts.subList(0, parts.size() - 1)) {
            folder = folder.resolve(part);
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
            }
            requireFolder(folder, name);
        }
        Path file = folder.resolve(parts.getLast());
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(name, null, "it is a folder");
        }
        // What has the name may be a link or a pipe: it goes, nothing is ever written through it.
        Files.deleteIfExists(file);
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public InputStream get(String name) throws IOException {
        List<String> parts = parts(name);
        Path folder = path;
        for (String part : parts.subList(0, parts.size() - 1)) {
            folder = folder.resolve(part);
            requireFolder(folder, name);
        }
        Path file = folder.resolve(parts.getLast());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(name, null, "not a regular file");
        }
        return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public List<Entry> list(int most) throws IOException {
        List<Entry> found = new ArrayList<>();
        Files.walkFileTree(path, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Lister(most, found));
        found.sort(Comparator.comparing(Entry::name));
        return found;
    }

    @Override
    public void delete(String name) throws IOException {
        List<String> parts = parts(name);
        Path folder = path;
        for (String part : parts.subList(0, parts.size() - 1)) {
            folder = folder.resolve(part);
            requireFolder(folder, name);
        }
        Path file = folder.resolve(parts.getLast());
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        try {
            Shredder.delete(path);
        } catch (IOException stuck) {
            LOG.error("The work folder {} could not be deleted", path, stuck);
        }
    }

    /// Looks at no more than it has to: the guest can have made millions of folders.
    private final class Lister extends SimpleFileVisitor<Path> {
        private final int most;
        private final List<Entry> found;
        private int looked;

        Lister(int most, List<Entry> found) {
            this.most = most;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return next();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = path.relativize(file).toString();
            if (attributes.isRegularFile() && name.length() <= LONGEST_NAME) {
                found.add(new Entry(name, attributes.size()));
            }
            return next();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return next();
        }

        private FileVisitResult next() {
            looked++;
            return found.size() < most && looked < MOST_LOOKS ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
    }

    private static void requireFolder(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(name, null, "there is no such folder on the way");
        }
    }

    private static List<String> parts(String name) {
        List<String> parts = Arrays.asList(name.split("/", -1));
        boolean good = name.length() <= LONGEST_NAME
                && name.indexOf('\0') < 0
                && parts.stream().noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (!good) {
            throw new IllegalArgumentException("name must be relative, without empty parts, '.' and '..', at most "
                    + LONGEST_NAME + " characters");
        }
        return parts;
    }
}
