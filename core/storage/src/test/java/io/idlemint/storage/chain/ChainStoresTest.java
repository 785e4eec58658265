package io.idlemint.storage.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.storage.StorageException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChainStoresTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Bytes32 DEVICE = Bytes32.sha256("device");

    private final BlockStore blocks = new BlockStore();
    private final ShareStore shares = new ShareStore();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("node.db"), Schema.KEY_NODE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theHeaviestBranchIsFoundWhateverItsHeight() {
        StoredBlock root = block("root", Bytes32.ZERO, 0, BigInteger.ONE, true);
        StoredBlock light = block("light", root.hash(), 1, BigInteger.TWO, true);
        StoredBlock lighter = block("lighter", light.hash(), 2, BigInteger.valueOf(3), true);
        StoredBlock heavy = block("heavy", root.hash(), 1, BigInteger.ONE.shiftLeft(255), false);
        List.of(root, light, lighter, heavy).forEach(this::insert);
        StoredBlock found = database.read("heaviest", blocks::heaviest).orElseThrow();
        assertEquals(heavy.hash(), found.hash());
        assertEquals(heavy.chainWork(), found.chainWork());
        assertArrayEquals(
                heavy.hash().toArray(),
                database.read("bytes", tx -> blocks.bytes(tx, heavy.hash()))
                        .map(b -> Arrays.copyOf(b, 32))
                        .orElseThrow());
        assertEquals(
                lighter.hash(), database.read("tip", blocks::tip).orElseThrow().hash());
        assertEquals(
                List.of(light.hash(), heavy.hash()),
                database.read("children", tx -> blocks.children(tx, root.hash())).stream()
                        .map(StoredBlock::hash)
                        .toList());
    }

    @Test
    void aReorganisationLeavesOneBranchBeforeItEntersTheOther() {
        StoredBlock root = block("root", Bytes32.ZERO, 0, BigInteger.ONE, true);
        StoredBlock old = block("old", root.hash(), 1, BigInteger.TWO, true);
        StoredBlock fresh = block("fresh", root.hash(), 1, BigInteger.TEN, false);
        List.of(root, old, fresh).forEach(this::insert);
        assertThrows(
                StorageException.class, () -> database.update("enter", tx -> blocks.active(tx, fresh.hash(), true)));
        database.update("reorganise", tx -> {
            blocks.active(tx, old.hash(), false);
            blocks.active(tx, fresh.hash(), true);
        });
        List<Bytes32> active = database.read("active", tx -> blocks.active(tx, 0, 10)).stream()
                .map(StoredBlock::hash)
                .toList();
        assertEquals(List.of(root.hash(), fresh.hash()), active);
        List<byte[]> bytes = database.read("bytes", tx -> blocks.activeBytes(tx, 1, 10));
        assertEquals(1, bytes.size());
        assertArrayEquals(Arrays.copyOf(fresh.hash().toArray(), 80), bytes.getFirst());
    }

    @Test
    void aBlockIsStoredOnce() {
        StoredBlock root = block("root", Bytes32.ZERO, 0, BigInteger.ONE, true);
        assertTrue(insert(root));
        assertFalse(insert(root));
        long count = database.read("count", blocks::count);
        assertEquals(1, count);
    }

    @Test
    void workAbove256BitsIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> block("x", Bytes32.ZERO, 0, BigInteger.ONE.shiftLeft(256), true));
    }

    @Test
    void aShareCountsOnceAndTheWindowIsFrozen() {
        assertEquals(OptionalLong.of(1), append(1, "0.000001"));
        assertEquals(OptionalLong.of(2), append(2, "16"));
        assertEquals(OptionalLong.empty(), append(2, "16"));
        long frozen = database.read("last", shares::lastSeq);
        assertEquals(OptionalLong.of(3), append(3, "1.5"));
        List<BigDecimal> window = database.read("window", tx -> shares.window(tx, frozen, 10)).stream()
                .map(AcceptedShare::difficulty)
                .toList();
        assertEquals(List.of(new BigDecimal("16"), new BigDecimal("0.000001")), window);
    }

    @Test
    void oldSharesAreForgottenButNotTheWindow() {
        for (int i = 0; i < 10; i++) {
            append(i, "1");
        }
        int pruned = database.write("prune", tx -> shares.prune(tx, NOON.plusSeconds(8), 4));
        assertEquals(6, pruned);
        List<AcceptedShare> rest = database.read("rest", tx -> shares.ofDevice(tx, DEVICE, NOON));
        assertEquals(4, rest.size());
        assertEquals(OptionalLong.of(11), append(10, "1"), "numbers are never used again");
    }

    private boolean insert(StoredBlock block) {
        return database.write(
                "insert",
                tx -> blocks.insert(tx, block, Arrays.copyOf(block.hash().toArray(), 80)));
    }

    private OptionalLong append(int number, String difficulty) {
        AcceptedShare share = new AcceptedShare(
                FakeSigner.named("miner").account(),
                DEVICE,
                "x16r",
                new BigDecimal(difficulty),
                NOON.plusSeconds(number),
                1,
                Bytes32.sha256("header " + number));
        return database.write("append", tx -> shares.append(tx, share));
    }

    private static StoredBlock block(String name, Bytes32 previous, long height, BigInteger work, boolean active) {
        return new StoredBlock(Bytes32.sha256(name), previous, height, work, active, NOON);
    }
}
