package io.idlemint.storage.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.storage.StorageException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LedgerStoreTest {
    private static final Account ALICE = FakeSigner.named("alice").account();
    private static final Account BOB = FakeSigner.named("bob").account();
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Bytes32 BLOCK = Bytes32.sha256("a block");

    private final LedgerStore ledger = new LedgerStore();
    private final JournalStore journal = new JournalStore();
    private final Audit audit = new Audit();

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
    void aMovementMovesBalances() {
        mint(ALICE, 100);
        pay(ALICE, BOB, 30);
        assertEquals(Amount.ofNanos(70), balance(LedgerAccount.user(ALICE)));
        assertEquals(Amount.ofNanos(30), balance(LedgerAccount.user(BOB)));
        assertEquals(Amount.ofNanos(100), database.read("minted", ledger::minted));
        assertConserved();
    }

    @Test
    void anOverdraftIsRefusedByTheDatabaseItself() {
        mint(ALICE, 100);
        assertThrows(StorageException.class, () -> pay(ALICE, BOB, 101));
        assertEquals(Amount.ofNanos(100), balance(LedgerAccount.user(ALICE)));
        assertEquals(1, lastSeq());
        assertConserved();
    }

    @Test
    void theIssuanceEndsAtTheCap() {
        mint(ALICE, Amount.CAP_NANOS);
        assertThrows(StorageException.class, () -> mint(BOB, 1));
        assertConserved();
    }

    @Test
    void aMovementThatDoesNotBalanceIsNoMovement() {
        List<Posting> lopsided =
                List.of(Posting.hidden(LedgerAccount.MINT, -2), Posting.hidden(LedgerAccount.user(ALICE), 1));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Movement.about(Movement.Kind.TRANSFER, NOON, Bytes32.ZERO, lopsided));
        assertTrue(refused.toString().contains("add up to -1"), refused.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into posting (movement, line, account, nanos) values (1, 9, 'holders', 5)",
                "insert into posting (movement, line, account, nanos) values (99, 0, 'holders', 5)",
                "insert into movement (seq, at, kind, memo_hash, hash)"
                        + " values (99, 0, 'TRANSFER', zeroblob(32), randomblob(32))",
                "update posting set nanos = nanos + 1",
                "delete from posting",
                "update movement set at = at + 1",
                "delete from movement",
                "delete from account",
                "update account set balance = -1 where id like 'user:%'",
                "insert into account (id, balance) values ('nobody', 0)",
                "update ledger_time set millis = -1",
            })
    void theDatabaseHoldsTheRulesAgainstHandwrittenSql(String sql) {
        mint(ALICE, 100);
        assertThrows(
                StorageException.class,
                () -> database.update("break a rule", tx -> tx.handle().execute(sql)));
        assertConserved();
        assertEquals(1, lastSeq());
    }

    @Test
    void conservationSeesABalanceThatWasChangedByHand() {
        mint(ALICE, 100);
        database.update(
                "cheat", tx -> tx.handle().execute("update account set balance = balance + 1 where id <> 'mint'"));
        Conservation found = database.read("audit", audit::conservation);
        assertEquals(1, found.sum());
        assertEquals(1, found.wrongBalances());
    }

    @Test
    void historyIsPagedFromTheNewest() {
        mint(ALICE, 1_000);
        for (int i = 1; i <= 10; i++) {
            pay(ALICE, BOB, i);
        }
        List<Long> amounts = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<LedgerEntry> page = history(ALICE, before, 4);
        while (!page.isEmpty()) {
            page.forEach(entry -> amounts.add(entry.amount().nanos()));
            before = page.getLast().seq();
            page = history(ALICE, before, 4);
        }
        assertEquals(List.of(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L, 1_000L), amounts);
        LedgerEntry newest = history(BOB, Long.MAX_VALUE, 1).getFirst();
        assertEquals(
                new LedgerEntry(
                        11,
                        NOON,
                        LedgerEntry.Kind.TRANSFER,
                        true,
                        Amount.ofNanos(10),
                        Optional.of(ALICE),
                        Optional.empty()),
                newest);
    }

    @Test
    void immatureMoneyIsInTheHistory() {
        database.update(
                "mine",
                tx -> ledger.post(
                        tx,
                        Movement.about(
                                Movement.Kind.BLOCK_MINED,
                                NOON,
                                BLOCK,
                                List.of(
                                        Posting.hidden(LedgerAccount.MINT, -7),
                                        Posting.shown(LedgerAccount.immature(ALICE), 7, LedgerEntry.Kind.MINED)))));
        LedgerEntry mined = history(ALICE, Long.MAX_VALUE, 10).getFirst();
        assertEquals(LedgerEntry.Kind.MINED, mined.kind());
        assertEquals(Optional.of(BLOCK), mined.reference());
        assertTrue(mined.incoming());
    }

    @Test
    void aJournalEntryIsRebuiltToTheSameHash() {
        mint(ALICE, 100);
        JournalEntry posted = pay(ALICE, BOB, 30);
        JournalEntry rebuilt =
                database.read("entry", tx -> ledger.entry(tx, posted.seq())).orElseThrow();
        assertEquals(posted, rebuilt);
        assertEquals(posted.hash(), rebuilt.hash());
        assertEquals(List.of(), database.read("audit", audit::forgedEntries));
        assertNotEquals(posted.hash(), new JournalEntry(posted.seq() + 1, posted.movement()).hash());
    }

    @Test
    void blocksSealTheJournalAndOrphansReopenIt() {
        Bytes32 first = mint(ALICE, 100).hash();
        Bytes32 second = pay(ALICE, BOB, 1).hash();
        assertEquals(List.of(first, second), unsealed());
        assertEquals(0, sealedSeq());
        assertEquals(1, seal(BLOCK, List.of(first, Bytes32.ZERO)));
        assertEquals(List.of(second), unsealed());
        assertEquals(1, sealedSeq());
        Bytes32 other = Bytes32.sha256("another block");
        assertEquals(1, seal(other, List.of(first, second)));
        assertEquals(2, sealedSeq());
        int waiting = database.write("unseal", tx -> journal.unseal(tx, BLOCK));
        assertEquals(1, waiting);
        assertEquals(List.of(first), unsealed());
        assertEquals(0, sealedSeq());
    }

    private List<Bytes32> unsealed() {
        return database.read("unsealed", tx -> journal.unsealed(tx, 100));
    }

    private int seal(Bytes32 block, List<Bytes32> hashes) {
        return database.write("seal", tx -> journal.seal(tx, block, hashes));
    }

    private long sealedSeq() {
        return database.read("sealed", journal::sealedSeq);
    }

    private long lastSeq() {
        return database.read("last", ledger::lastSeq);
    }

    private JournalEntry mint(Account account, long nanos) {
        return database.write(
                "mint",
                tx -> ledger.post(
                        tx,
                        new Movement(
                                Movement.Kind.BLOCK_MATURED,
                                NOON,
                                Optional.of(BLOCK),
                                Bytes32.ZERO,
                                List.of(
                                        Posting.hidden(LedgerAccount.MINT, -nanos),
                                        Posting.shown(LedgerAccount.user(account), nanos, LedgerEntry.Kind.MINED)))));
    }

    private JournalEntry pay(Account from, Account to, long nanos) {
        Movement movement = new Movement(
                Movement.Kind.TRANSFER,
                NOON,
                Optional.empty(),
                Bytes32.sha256("memo"),
                List.of(
                        Posting.shown(LedgerAccount.user(from), -nanos, LedgerEntry.Kind.TRANSFER, to),
                        Posting.shown(LedgerAccount.user(to), nanos, LedgerEntry.Kind.TRANSFER, from)));
        return database.write("pay", tx -> ledger.post(tx, movement));
    }

    private Amount balance(LedgerAccount account) {
        return database.read("balance", tx -> ledger.balance(tx, account));
    }

    private List<LedgerEntry> history(Account account, long before, int limit) {
        return database.read("history", tx -> ledger.history(tx, account, before, limit));
    }

    private void assertConserved() {
        Conservation found = database.read("audit", audit::conservation);
        assertTrue(found.holds(), found.toString());
    }
}
