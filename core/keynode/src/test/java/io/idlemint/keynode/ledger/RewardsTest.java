package io.idlemint.keynode.ledger;

import static io.idlemint.keynode.ledger.TestLedger.account;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Amount;
import io.idlemint.jumpchain.block.Payouts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RewardsTest {
    private static final Bytes32 BLOCK = Bytes32.sha256("one block");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestLedger lab;

    @BeforeEach
    void open() {
        lab = new TestLedger(folder);
    }

    @AfterEach
    void close() {
        lab.assertConserved();
        lab.close();
    }

    @Test
    void aBlockPaysOnceHoweverOftenItIsSaid() {
        mine();
        mine();
        assertEquals(Amount.ofNanos(7), immature());
        mature();
        mature();
        mine();
        assertEquals(Amount.ZERO, immature());
        assertEquals(7, lab.available("miner"));
    }

    @Test
    void anOrphanTakesBackOnceAndMayReturn() {
        mine();
        orphan();
        orphan();
        mature();
        assertEquals(Amount.ZERO, lab.ledger().balance(account("miner")).total());
        mine();
        assertEquals(Amount.ofNanos(7), immature());
    }

    @Test
    void whatCanBeSpentIsNotTakenBack() {
        mine();
        mature();
        orphan();
        assertEquals(7, lab.available("miner"));
    }

    private void mine() {
        Payouts payouts = Payouts.to(account("miner"), Amount.ofNanos(7));
        lab.database().update("mine", tx -> lab.rewards().mined(tx, BLOCK, payouts));
    }

    private void mature() {
        lab.database().update("mature", tx -> lab.rewards().matured(tx, BLOCK));
    }

    private void orphan() {
        lab.database().update("orphan", tx -> lab.rewards().orphaned(tx, BLOCK));
    }

    private Amount immature() {
        return lab.ledger().balance(account("miner")).immature();
    }
}
