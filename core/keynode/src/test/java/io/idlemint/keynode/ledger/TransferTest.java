package io.idlemint.keynode.ledger;

import static io.idlemint.keynode.ledger.TestLedger.LAB;
import static io.idlemint.keynode.ledger.TestLedger.account;
import static io.idlemint.keynode.ledger.TestLedger.assertRefused;
import static io.idlemint.keynode.ledger.TestLedger.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.domain.settlement.Transfer;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.jumpchain.block.Payouts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransferTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestLedger lab;

    @BeforeEach
    void open() {
        lab = new TestLedger(folder);
        lab.give("bob", Amount.ofNanos(1_000));
    }

    @AfterEach
    void close() {
        lab.assertConserved();
        lab.close();
    }

    @Test
    void aTransferIsCarriedOutOnce() {
        long seq = done(lab.ledger().transfer(account("bob"), transfer("carol", 100, 0)));
        lab.restart();
        long again = done(lab.ledger().transfer(account("bob"), transfer("carol", 100, 0)));
        assertEquals(seq, again);
        assertEquals(900, lab.available("bob"));
        assertEquals(100, lab.available("carol"));
        assertEquals(1, lab.ledger().balance(account("bob")).nextNonce());
    }

    @Test
    void noncesCountUp() {
        assertRefused(RefusalCode.WRONG_NONCE, lab.ledger().transfer(account("bob"), transfer("carol", 1, 1)));
        done(lab.ledger().transfer(account("bob"), transfer("carol", 1, 0)));
        assertRefused(RefusalCode.WRONG_NONCE, lab.ledger().transfer(account("bob"), transfer("carol", 2, 0)));
        done(lab.ledger().transfer(account("bob"), transfer("carol", 1, 1)));
    }

    @Test
    void badTransfersAreRefused() {
        Account bob = account("bob");
        assertRefused(RefusalCode.BAD_SIGNATURE, lab.ledger().transfer(account("carol"), transfer("dave", 1, 0)));
        assertRefused(RefusalCode.BAD_FIELD, lab.ledger().transfer(bob, transfer("bob", 1, 0)));
        assertRefused(RefusalCode.BAD_FIELD, lab.ledger().transfer(bob, transfer("carol", 0, 0)));
        assertRefused(RefusalCode.BAD_FIELD, lab.ledger().transfer(bob, signed(Account.ZERO, 1, 0)));
        assertRefused(RefusalCode.INSUFFICIENT_FUNDS, lab.ledger().transfer(bob, transfer("carol", 1_001, 0)));
        assertEquals(0, lab.ledger().balance(bob).nextNonce(), "a refused transfer uses up no nonce");
        assertEquals(1_000, lab.available("bob"));
    }

    @Test
    void immatureMoneyCannotBeSpent() {
        lab.database()
                .update(
                        "mine",
                        tx -> lab.rewards()
                                .mined(
                                        tx,
                                        Bytes32.sha256("young block"),
                                        Payouts.to(account("carol"), Amount.ofNanos(50))));
        Signed<Transfer> transfer =
                FakeSigner.named("carol").sign(LAB, new Transfer(account("bob"), Amount.ofNanos(1), 0, Bytes32.ZERO));
        assertRefused(RefusalCode.INSUFFICIENT_FUNDS, lab.ledger().transfer(account("carol"), transfer));
        assertEquals(Amount.ofNanos(50), lab.ledger().balance(account("carol")).immature());
    }

    @Test
    void pagesHaveALimit() {
        assertThrows(IllegalArgumentException.class, () -> lab.ledger().history(account("bob"), Long.MAX_VALUE, 501));
        assertThrows(IllegalArgumentException.class, () -> lab.ledger().history(account("bob"), Long.MAX_VALUE, 0));
    }

    private static Signed<Transfer> transfer(String to, long nanos, long nonce) {
        return signed(account(to), nanos, nonce);
    }

    private static Signed<Transfer> signed(Account to, long nanos, long nonce) {
        return FakeSigner.named("bob").sign(LAB, new Transfer(to, Amount.ofNanos(nanos), nonce, Bytes32.ZERO));
    }
}
