package io.idlemint.keynode.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.SettlementResult.Done;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.domain.settlement.SettlementResult.Refused;
import io.idlemint.fixtures.FakeSignatures;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.fixtures.SettableClock;
import io.idlemint.fixtures.SignedLease;
import io.idlemint.jumpchain.block.Payouts;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.storage.ledger.Conservation;
import io.idlemint.storage.ledger.LedgerStore;
import io.idlemint.storage.ledger.LedgerTime;
import java.nio.file.Path;
import java.time.Duration;

/// A lab ledger on a real file, with a clock that the test moves and signers that are only names.
final class TestLedger implements AutoCloseable {
    static final LedgerDomain LAB =
            LedgerDomain.lab(FakeSigner.named("key node").account());
    static final Duration CHALLENGE = Duration.ofMinutes(10);

    final SettableClock clock = new SettableClock();
    private final LedgerRewards rewards = new LedgerRewards(new LedgerTime(clock));
    private final Path file;
    private Database database;
    private LabLedger ledger;
    private int blocks;

    TestLedger(Path folder) {
        this.file = folder.resolve("keynode.db");
        this.database = Database.open(file, Schema.KEY_NODE);
        this.ledger = ledger(LAB);
    }

    LabLedger ledger() {
        return ledger;
    }

    /// The same database as another ledger would see it.
    LabLedger ledger(LedgerDomain domain) {
        return new LabLedger(database, domain, new FakeSignatures(), clock, CHALLENGE);
    }

    Database database() {
        return database;
    }

    LedgerRewards rewards() {
        return rewards;
    }

    void restart() {
        database.close();
        database = Database.open(file, Schema.KEY_NODE);
        ledger = ledger(LAB);
    }

    @Override
    public void close() {
        database.close();
    }

    /// Mines money that can be spent at once.
    void give(String name, Amount amount) {
        Bytes32 block = Bytes32.sha256("block " + blocks++);
        database.update("mine", tx -> {
            rewards.mined(tx, block, Payouts.to(account(name), amount));
            rewards.matured(tx, block);
        });
    }

    /// A lease between alice, who provides, and bob, whose terms can be accepted for a minute.
    SignedLease lease(long nonce) {
        return SignedLease.between(LAB, "alice", "bob", clock.instant().plusSeconds(60), nonce);
    }

    /// A lease of this many nano-MINT that is open.
    SignedLease opened(long nonce, long deposit) {
        SignedLease lease = lease(nonce);
        done(ledger.open(lease.terms(), lease.identity(), lease.open(Amount.ofNanos(deposit))));
        return lease;
    }

    long available(String name) {
        return ledger.balance(account(name)).available().nanos();
    }

    long lastSeq() {
        return database.read("last movement", new LedgerStore()::lastSeq);
    }

    void assertConserved() {
        Conservation found = ledger.conservation();
        assertTrue(found.holds(), found.toString());
    }

    static Account account(String name) {
        return FakeSigner.named(name).account();
    }

    static <T> T done(SettlementResult<T> result) {
        return switch (result) {
            case Done<T>(T value) -> value;
            case Refused<T> refused -> fail(refused.toString());
        };
    }

    static void assertRefused(RefusalCode code, SettlementResult<?> result) {
        Refused<?> refused = assertInstanceOf(Refused.class, result, result.toString());
        assertEquals(code, refused.code(), refused.sentence());
        assertTrue(refused.sentence().endsWith("."), refused.sentence());
    }
}
