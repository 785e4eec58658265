package io.idlemint.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.store.StoreTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("node.db"), Schema.PARTICIPANT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void writesAreThereAfterReopening() {
        database.update("add", tx -> add(tx, "FIRST"));
        database.close();
        database = Database.open(folder.resolve("node.db"), Schema.PARTICIPANT);
        assertEquals(List.of("FIRST"), kinds());
    }

    @Test
    void anExceptionUndoesOnlyItsOwnWrite() {
        IllegalStateException thrown = new IllegalStateException("wrong");
        IllegalStateException seen = assertThrows(
                IllegalStateException.class,
                () -> database.update("fail", tx -> {
                    add(tx, "LOST");
                    throw thrown;
                }));
        assertSame(thrown, seen);
        database.update("add", tx -> add(tx, "KEPT"));
        assertEquals(List.of("KEPT"), kinds());
    }

    @Test
    void aGroupKeepsTheGoodAndDropsTheBad() throws Exception {
        CountDownLatch writerIsBusy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Boolean>> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> database.update("hold the writer", tx -> {
                writerIsBusy.countDown();
                awaitQuietly(go);
            }));
            writerIsBusy.await();
            for (int i = 0; i < 50; i++) {
                int number = i;
                results.add(threads.submit(() -> database.write("add " + number, tx -> {
                    add(tx, "N" + number);
                    if (number % 5 == 0) {
                        throw new IllegalArgumentException("five");
                    }
                    return true;
                })));
            }
            go.countDown();
        }
        long kept =
                results.stream().filter(f -> f.state() == Future.State.SUCCESS).count();
        assertEquals(40, kept);
        assertEquals(40, kinds().size());
        assertFalse(kinds().contains("N5"));
    }

    @Test
    void aBrokenConstraintIsNamed() {
        StorageException failed =
                assertThrows(StorageException.class, () -> database.update("add a nameless thing", tx -> add(tx, "")));
        assertEquals(StoreTrouble.FAILED, failed.trouble());
        assertTrue(failed.toString().contains("add a nameless thing"), failed.toString());
    }

    @Test
    void aFullDatabaseRefusesAndGoesOnWhenEnlarged() {
        database.limitPages(1);
        StorageException full = assertThrows(StorageException.class, () -> {
            for (int i = 0; i < 10_000; i++) {
                database.update("fill up", tx -> {
                    for (int line = 0; line < 20; line++) {
                        add(tx, "FILL");
                    }
                });
            }
        });
        assertEquals(StoreTrouble.FULL, full.trouble());
        int whole = kinds().size();
        assertEquals(0, whole % 20, "a write was half done");
        database.limitPages(1_000_000);
        database.update("add", tx -> add(tx, "AGAIN"));
        assertEquals(whole + 1, kinds().size());
    }

    @Test
    void aDamagedFileIsRefusedAndLeftAsItIs(@TempDir Path place) throws IOException {
        byte[] rubbish = "this is no database ".repeat(500).getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(place.resolve("damaged.db"), rubbish);
        StorageException damaged = assertThrows(StorageException.class, () -> Database.open(file, Schema.PARTICIPANT));
        assertEquals(StoreTrouble.DAMAGED, damaged.trouble(), damaged.toString());
        assertArrayEquals(rubbish, Files.readAllBytes(file));
    }

    @Test
    void aFileOfANewerVersionIsRefused(@TempDir Path place) {
        Path file = place.resolve("newer.db");
        try (Database now = Database.open(file, Schema.PARTICIPANT)) {
            now.update(
                    "pretend that a later version was here", tx -> tx.handle().execute("""
                            insert into flyway_schema_history(installed_rank, version, description, type, script,
                              checksum, installed_by, execution_time, success)
                            values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, '', 1, 1)"""));
        }
        StorageException newer = assertThrows(StorageException.class, () -> Database.open(file, Schema.PARTICIPANT));
        assertEquals(StoreTrouble.NEWER, newer.trouble(), newer.toString());
    }

    @Test
    void aFolderInThePlaceOfTheFileIsRefused(@TempDir Path place) throws IOException {
        Path file = Files.createDirectory(place.resolve("folder.db"));
        StorageException denied = assertThrows(StorageException.class, () -> Database.open(file, Schema.PARTICIPANT));
        assertEquals(StoreTrouble.DENIED, denied.trouble(), denied.toString());
    }

    @Test
    void aReadCannotWrite() {
        assertThrows(
                StorageException.class,
                () -> database.read("sneak in", tx -> {
                    add(tx, "SNEAKED");
                    return true;
                }));
        assertEquals(List.of(), kinds());
    }

    @Test
    void aTransactionInsideOfATransactionIsABug() {
        assertThrows(
                IllegalStateException.class,
                () -> database.update("outer", tx -> database.update("inner", inner -> add(inner, "X"))));
    }

    @Test
    void afterClosingNothingIsAccepted() {
        database.close();
        StorageException closed =
                assertThrows(StorageException.class, () -> database.update("add", tx -> add(tx, "LATE")));
        assertEquals(StoreTrouble.CLOSED, closed.trouble());
    }

    @Test
    void closingFinishesWhatWasAskedBefore() throws Exception {
        CountDownLatch writerIsBusy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> database.update("hold the writer", tx -> {
                add(tx, "FIRST");
                writerIsBusy.countDown();
                awaitQuietly(go);
            }));
            writerIsBusy.await();
            Future<?> closing = threads.submit(database::close);
            go.countDown();
            first.get();
            closing.get();
        }
        database = Database.open(folder.resolve("node.db"), Schema.PARTICIPANT);
        assertEquals(List.of("FIRST"), kinds());
    }

    @Test
    void theFileIsItsOwnersOnly() throws IOException {
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"),
                "SKIPPED: this file system has no POSIX permissions");
        database.update("add", tx -> add(tx, "X"));
        for (String name : List.of("node.db", "node.db-wal")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))),
                    name);
        }
    }

    @Test
    void theFileIsSyncedAtEveryCommit() {
        String mode = database.read(
                "ask",
                tx -> tx.handle()
                        .createQuery("pragma journal_mode")
                        .mapTo(String.class)
                        .one());
        int synchronous = database.write(
                "ask",
                tx -> tx.handle()
                        .createQuery("pragma synchronous")
                        .mapTo(Integer.class)
                        .one());
        int whole = database.write(
                "ask",
                tx -> tx.handle()
                        .createQuery("pragma fullfsync")
                        .mapTo(Integer.class)
                        .one());
        assertEquals("wal", mode);
        assertEquals(2, synchronous, "2 is FULL");
        assertEquals(1, whole, "on macOS through the disk's own cache");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Path damaged = folder.resolve("damaged.db");
        Files.writeString(damaged, "this is not a database".repeat(500));
        assertThrows(StorageException.class, () -> Database.open(damaged, Schema.PARTICIPANT));
    }

    private List<String> kinds() {
        return database.read(
                "list",
                tx -> tx.handle()
                        .createQuery("select kind from activity order by seq")
                        .mapTo(String.class)
                        .list());
    }

    private static void add(Tx tx, String kind) {
        tx.handle()
                .createUpdate("insert into activity (at, kind) values (0, :kind)")
                .bind("kind", kind)
                .execute();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
