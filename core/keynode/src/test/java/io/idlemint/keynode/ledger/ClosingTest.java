package io.idlemint.keynode.ledger;

import static io.idlemint.keynode.ledger.TestLedger.CHALLENGE;
import static io.idlemint.keynode.ledger.TestLedger.LAB;
import static io.idlemint.keynode.ledger.TestLedger.account;
import static io.idlemint.keynode.ledger.TestLedger.assertRefused;
import static io.idlemint.keynode.ledger.TestLedger.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.fixtures.SignedLease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClosingTest {
    private static final long GIVEN = 2_000_000_000L;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestLedger lab;

    @BeforeEach
    void open() {
        lab = new TestLedger(folder);
        lab.give("bob", Amount.ofNanos(GIVEN));
    }

    @AfterEach
    void close() {
        lab.assertConserved();
        lab.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 0, 0, 0, 1000",
        "1000, 1, 0, 1, 999",
        "1000, 9, 8, 1, 991",
        "1000, 10, 9, 1, 990",
        "1000, 999, 899, 100, 1",
        "1000, 1000, 900, 100, 0",
        "1000000000, 123456789, 111111110, 12345679, 876543211",
    })
    void aVoucherPaysNineTenthsAndRefundsTheRestToTheNano(
            long deposit, long cumulative, long provider, long holders, long refunded) {
        SignedLease lease = lab.opened(1, deposit);
        Payout payout = done(lab.ledger().close(lease.voucher(Amount.ofNanos(cumulative))));
        assertEquals(new Payout(Amount.ofNanos(provider), Amount.ofNanos(holders), Amount.ofNanos(refunded)), payout);
        assertEquals(provider, lab.available("alice"));
        assertEquals(GIVEN - cumulative, lab.available("bob"));
        EscrowStatus status = lab.ledger().escrow(lease.id()).orElseThrow();
        assertEquals(EscrowStatus.Stage.CLOSED, status.stage());
        assertEquals(Optional.of(payout), status.payout());
    }

    @Test
    void bothSeeItInTheirHistory() {
        SignedLease lease = lab.opened(1, 1_000);
        done(lab.ledger().close(lease.voucher(Amount.ofNanos(100))));
        LedgerEntry paid = newest("alice");
        assertEquals(LedgerEntry.Kind.LEASE_PAID, paid.kind());
        assertEquals(Amount.ofNanos(90), paid.amount());
        assertEquals(Optional.of(account("bob")), paid.counterparty());
        LedgerEntry refunded = newest("bob");
        assertEquals(LedgerEntry.Kind.ESCROW_REFUNDED, refunded.kind());
        assertEquals(Amount.ofNanos(900), refunded.amount());
    }

    @Test
    void forgedVouchersAreRefused() {
        SignedLease lease = lab.opened(1, 1_000);
        Voucher owed = lease.voucher(Amount.ofNanos(500)).message();
        List<Signed<Voucher>> forged = List.of(
                lease.renter().sign(LAB, owed),
                lease.operator().sign(LAB, owed),
                lab.lease(2).session().sign(LAB, owed),
                new Signed<>(owed, lease.voucher(Amount.ofNanos(499)).signature()),
                new Signed<>(owed, flipped(lease.voucher(Amount.ofNanos(500)).signature())));
        forged.forEach(
                voucher -> assertRefused(RefusalCode.BAD_SIGNATURE, lab.ledger().close(voucher)));
        assertRefused(RefusalCode.OVER_DEPOSIT, lab.ledger().close(lease.voucher(Amount.ofNanos(1_001))));
        assertEquals(
                EscrowStatus.Stage.OPEN,
                lab.ledger().escrow(lease.id()).orElseThrow().stage());
    }

    @Test
    void aVoucherOfAnotherLeaseDoesNotCount() {
        SignedLease first = lab.opened(1, 1_000);
        SignedLease second = lab.lease(2).withDevice("another").withSession(first.session());
        done(lab.ledger().open(second.terms(), second.identity(), second.open(Amount.ofNanos(1_000))));
        done(lab.ledger().close(first.voucher(Amount.ofNanos(700))));
        // The same session key, but the signed lease id is the first one's: it closes nothing else.
        assertRefused(RefusalCode.WRONG_STAGE, lab.ledger().close(first.voucher(Amount.ofNanos(600))));
        assertEquals(
                EscrowStatus.Stage.OPEN,
                lab.ledger().escrow(second.id()).orElseThrow().stage());
        assertRefused(RefusalCode.UNKNOWN_LEASE, lab.ledger().close(lab.lease(3).voucher(Amount.ZERO)));
    }

    @Test
    void itIsPaidOnceHoweverOftenItIsSaid() {
        SignedLease lease = lab.opened(1, 1_000);
        Payout first = done(lab.ledger().close(lease.voucher(Amount.ofNanos(500))));
        lab.restart();
        assertEquals(first, done(lab.ledger().close(lease.voucher(Amount.ofNanos(500)))));
        assertRefused(RefusalCode.WRONG_STAGE, lab.ledger().close(lease.voucher(Amount.ofNanos(600))));
        assertRefused(RefusalCode.WRONG_STAGE, lab.ledger().release(lease.release(Amount.ofNanos(500))));
        assertRefused(RefusalCode.WRONG_STAGE, lab.ledger().finalise(lease.id()));
        assertEquals(450, lab.available("alice"));
    }

    @Test
    void aReleasePaysWhatTheProviderSays() {
        SignedLease lease = lab.opened(1, 1_000);
        assertRefused(
                RefusalCode.BAD_SIGNATURE,
                lab.ledger()
                        .release(lease.renter()
                                .sign(LAB, lease.release(Amount.ZERO).message())));
        assertRefused(RefusalCode.OVER_DEPOSIT, lab.ledger().release(lease.release(Amount.ofNanos(1_001))));
        Payout payout = done(lab.ledger().release(lease.release(Amount.ofNanos(100))));
        assertEquals(new Payout(Amount.ofNanos(90), Amount.ofNanos(10), Amount.ofNanos(900)), payout);
        assertEquals(payout, done(lab.ledger().release(lease.release(Amount.ofNanos(100)))));
        assertRefused(RefusalCode.WRONG_STAGE, lab.ledger().close(lease.voucher(Amount.ofNanos(100))));
    }

    @Test
    void aSilentProviderCostsNothingButTime() {
        SignedLease lease = lab.opened(1, 1_000);
        assertRefused(
                RefusalCode.BAD_SIGNATURE,
                lab.ledger()
                        .startClose(
                                lease.operator().sign(LAB, lease.startClose().message())));
        EscrowStatus closing = done(lab.ledger().startClose(lease.startClose()));
        assertEquals(Optional.of(lab.clock.instant().plus(CHALLENGE)), closing.finalisableAt());
        lab.clock.advance(CHALLENGE.minusMillis(1));
        assertEquals(closing, done(lab.ledger().startClose(lease.startClose())), "the time must not begin again");
        assertRefused(RefusalCode.TOO_EARLY, lab.ledger().finalise(lease.id()));
        lab.clock.advance(Duration.ofMillis(1));
        Payout payout = done(lab.ledger().finalise(lease.id()));
        assertEquals(new Payout(Amount.ZERO, Amount.ZERO, Amount.ofNanos(1_000)), payout);
        assertEquals(payout, done(lab.ledger().finalise(lease.id())));
        assertEquals(GIVEN, lab.available("bob"));
        assertRefused(RefusalCode.WRONG_STAGE, lab.ledger().close(lease.voucher(Amount.ofNanos(500))));
    }

    @Test
    void theProviderIsPaidWithinTheChallenge() {
        SignedLease lease = lab.opened(1, 1_000);
        done(lab.ledger().startClose(lease.startClose()));
        lab.clock.advance(CHALLENGE.minusMillis(1));
        assertEquals(
                Amount.ofNanos(500),
                done(lab.ledger().close(lease.voucher(Amount.ofNanos(500)))).paid());
    }

    @Test
    void anExpiredLeaseIsSweptAfterTheChallenge() {
        SignedLease lease = lab.opened(1, 1_000);
        lab.clock.advance(Duration.ofHours(1).plus(CHALLENGE).minusMillis(1));
        assertEquals(List.of(), lab.ledger().finaliseOverdue());
        lab.clock.advance(Duration.ofMillis(1));
        assertEquals(List.of(lease.id()), lab.ledger().finaliseOverdue());
        assertEquals(List.of(), lab.ledger().finaliseOverdue());
        assertEquals(GIVEN, lab.available("bob"));
    }

    /// It comes every few seconds, and the disk of a computer where nothing happens is to sleep.
    @Test
    void aSweepThatFindsNothingWritesNothing() {
        lab.opened(1, 1_000);
        long before = written();
        lab.clock.advance(Duration.ofMinutes(1));
        assertEquals(List.of(), lab.ledger().finaliseOverdue());
        assertEquals(before, written());
    }

    private long written() {
        return lab.database()
                .read(
                        "look at the ledger's time",
                        tx -> tx.handle()
                                .createQuery("select millis from ledger_time")
                                .mapTo(Long.class)
                                .one());
    }

    private LedgerEntry newest(String name) {
        return lab.ledger().history(account(name), Long.MAX_VALUE, 1).getFirst();
    }

    private static Signature flipped(Signature signature) {
        byte[] bytes = signature.toArray();
        bytes[40] ^= 1;
        return Signature.of(bytes);
    }
}
