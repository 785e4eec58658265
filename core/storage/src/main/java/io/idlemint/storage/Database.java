package io.idlemint.storage;

import java.nio.file.Path;

/// One SQLite file: a single writer with group commit, and parallel readers. A write is on the disk when its call
/// returns; one that fails has done nothing.
///
/// Safe for use by several threads. Exactly one process may open a file; holding the folder's lock is the caller's
/// duty.
public final class Database implements AutoCloseable {
    private final SqliteFile file;
    private final GroupWriter writer;
    private final ReaderPool readers;

    private Database(SqliteFile file, Schema schema) {
        this.file = file;
        this.writer = new GroupWriter(schema.title(), file.connectWriter());
        this.readers = new ReaderPool(file);
    }

    /// Opens or makes the file and brings its tables to the newest version. The folder must exist.
    ///
    /// @throws StorageException if the file cannot be opened or is of a newer version
    public static Database open(Path path, Schema schema) {
        SqliteFile file = new SqliteFile(path);
        file.prepare(schema);
        return new Database(file, schema);
    }

    /// Runs the work in a transaction and returns when it is durable. Several writes share one commit, so a full
    /// database or a disk error fails all that were in it.
    ///
    /// @param what for errors, as in "could not ...": "open escrow 12ab34cd"
    /// @throws StorageException if it could not be made durable; then nothing of it happened. What the work itself
    ///     throws undoes only this work and reaches the caller as it is.
    public <T> T write(String what, TxWork<T> work) {
        return writer.write(what, work);
    }

    /// As [#write] for work without a result.
    public void update(String what, TxAction action) {
        writer.write(what, tx -> {
            action.in(tx);
            return true;
        });
    }

    /// Runs the work on a snapshot of the last commit, beside the writer.
    ///
    /// @throws StorageException if the database cannot be read
    public <T> T read(String what, TxWork<T> work) {
        return readers.read(what, work);
    }

    /// Sets how many pages of 4,096 bytes the file may have; a write beyond it fails with
    /// [StoreTrouble#FULL]. Never less than it already has. Holds until the database is closed.
    public void limitPages(long pages) {
        writer.write(
                "limit the database to " + pages + " pages",
                tx -> tx.handle()
                        .createQuery("pragma max_page_count = " + pages)
                        .mapTo(Long.class)
                        .one());
    }

    /// Finishes what was asked for before, then closes the file.
    @Override
    public void close() {
        writer.close();
        readers.close();
    }

    @Override
    public String toString() {
        return "Database[" + file + "]";
    }

    /// Work without a result; see [TxWork].
    @FunctionalInterface
    public interface TxAction {
        void in(Tx tx);
    }
}
