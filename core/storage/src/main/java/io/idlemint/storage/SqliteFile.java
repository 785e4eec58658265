package io.idlemint.storage;

import io.idlemint.domain.store.StoreTrouble;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// How the connections to one SQLite file are made: write-ahead log, synced at every commit, foreign keys held, the
/// file readable by its owner only.
final class SqliteFile {
    private static final int BUSY_MILLIS = 5_000;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    SqliteFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// Makes the file if it is missing and brings its tables to the newest version.
    void prepare(Schema schema) {
        // Left to itself, Flyway would work on with tables of a later version, which it does not know.
        Flyway tables = Flyway.configure()
                .dataSource(source())
                .locations(schema.location())
                .failOnMissingLocations(true)
                .ignoreMigrationPatterns(new String[0])
                .load();
        try {
            create();
            tables.migrate();
        } catch (FlywayValidateException unlike) {
            throw new StorageException(
                    isNewer(tables) ? StoreTrouble.NEWER : StoreTrouble.FAILED, "open " + file, unlike);
        } catch (AccessDeniedException denied) {
            throw new StorageException(StoreTrouble.DENIED, "open " + file, denied);
        } catch (IOException | FlywayException failed) {
            throw SqliteFailure.of("open " + file, failed);
        }
    }

    /// A commit is on the disk itself: on macOS what is only synced may stay in the disk's cache (sqlite.org, "PRAGMA
    /// fullfsync", which does nothing elsewhere).
    Handle connectWriter() {
        Handle handle = connect();
        handle.execute("pragma fullfsync = on");
        return handle;
    }

    /// A connection that refuses to write.
    Handle connectReader() {
        Handle handle = connect();
        handle.execute("pragma query_only = on");
        return handle;
    }

    private Handle connect() {
        try {
            Jdbi jdbi = Jdbi.create(source());
            Values.register(jdbi);
            // Errors say what was tried, without the statement: what is bound to it may be a secret.
            jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
            return jdbi.open();
        } catch (JdbiException failed) {
            throw SqliteFailure.of("open " + file, failed);
        }
    }

    private static boolean isNewer(Flyway tables) {
        return Arrays.stream(tables.info().applied())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private void create() throws IOException {
        boolean posix = posix(file.toAbsolutePath());
        try {
            if (posix) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException there) {
            if (posix) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
        }
    }

    // A folder whose mount is not listed, as in a chroot, is judged by its kind of file system alone.
    private static boolean posix(Path file) {
        Path path = file.getParent();
        if (path == null) {
            return false;
        }
        try {
            return Files.getFileStore(path).supportsFileAttributeView("posix");
        } catch (IOException unlisted) {
            return path.getFileSystem().supportedFileAttributeViews().contains("posix");
        }
    }

    private SQLiteDataSource source() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
