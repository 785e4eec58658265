package io.idlemint.keynode.ledger;

import static io.idlemint.keynode.ledger.TestLedger.LAB;
import static io.idlemint.keynode.ledger.TestLedger.account;
import static io.idlemint.keynode.ledger.TestLedger.assertRefused;
import static io.idlemint.keynode.ledger.TestLedger.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.identity.Scope;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.fixtures.SignedLease;
import io.idlemint.storage.directory.IdentityStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpeningTest {
    private static final Amount DEPOSIT = Amount.ofNanos(600_000);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestLedger lab;

    @BeforeEach
    void open() {
        lab = new TestLedger(folder);
        lab.give("bob", Amount.ofMint(2));
    }

    @AfterEach
    void close() {
        lab.assertConserved();
        lab.close();
    }

    @Test
    void openingFreezesTheDeposit() {
        SignedLease lease = lab.lease(1);
        EscrowStatus status = done(lab.ledger().open(lease.terms(), lease.identity(), lease.open(DEPOSIT)));
        assertEquals(
                new EscrowStatus(
                        EscrowStatus.Stage.OPEN,
                        DEPOSIT,
                        lab.clock.instant().plus(Duration.ofHours(1)),
                        Optional.empty(),
                        Optional.empty()),
                status);
        assertEquals(
                new Balance(Amount.ofNanos(1_999_400_000), DEPOSIT, Amount.ZERO, 0),
                lab.ledger().balance(account("bob")));
        LedgerEntry newest =
                lab.ledger().history(account("bob"), Long.MAX_VALUE, 1).getFirst();
        assertEquals(LedgerEntry.Kind.ESCROW_OPENED, newest.kind());
        assertEquals(Optional.of(account("alice")), newest.counterparty());
        assertEquals(Optional.of(lease.id()), newest.reference());
    }

    @Test
    void sayingItAgainAnswersTheSameAndFreezesOnce() {
        SignedLease lease = lab.lease(1);
        EscrowStatus first = done(lab.ledger().open(lease.terms(), lease.identity(), lease.open(DEPOSIT)));
        lab.restart();
        lab.clock.advance(Duration.ofMinutes(30));
        assertEquals(first, done(lab.ledger().open(lease.terms(), lease.identity(), lease.open(DEPOSIT))));
        assertEquals(1_999_400_000, lab.available("bob"));
    }

    @Test
    void termsAreAcceptedOnce() {
        SignedLease lease = lab.opened(1, 1_000);
        assertRefused(RefusalCode.ALREADY_OPEN, open(lease, Amount.ofNanos(2_000)));
        done(lab.ledger().close(lease.voucher(Amount.ofNanos(10))));
        assertRefused(RefusalCode.ALREADY_OPEN, open(lease, Amount.ofNanos(1_000)));
    }

    @Test
    void aClosingLeaseIsNotShownAsOpenedAgain() {
        SignedLease lease = lab.opened(1, 1_000);
        done(lab.ledger().startClose(lease.startClose()));
        assertRefused(RefusalCode.ALREADY_OPEN, open(lease, Amount.ofNanos(1_000)));
    }

    @Test
    void everySignatureIsChecked() {
        SignedLease lease = lab.lease(1);
        FakeSigner mallory = FakeSigner.named("mallory");
        assertRefused(
                RefusalCode.BAD_SIGNATURE,
                lab.ledger().open(mallory.sign(LAB, lease.terms().message()), lease.identity(), lease.open(DEPOSIT)));
        assertRefused(
                RefusalCode.BAD_SIGNATURE,
                lab.ledger()
                        .open(lease.terms(), mallory.sign(LAB, lease.identity().message()), lease.open(DEPOSIT)));
        assertRefused(
                RefusalCode.BAD_SIGNATURE,
                lab.ledger()
                        .open(
                                lease.terms(),
                                lease.identity(),
                                mallory.sign(LAB, lease.open(DEPOSIT).message())));
    }

    @Test
    void theDelegationIsTheProviders() {
        SignedLease lease = lab.lease(1);
        SignedLease ofMallory =
                SignedLease.between(LAB, "mallory", "bob", lease.plan().validUntil(), 1);
        assertRefused(
                RefusalCode.BAD_SIGNATURE,
                lab.ledger()
                        .open(
                                ofMallory.operator().sign(LAB, lease.terms().message()),
                                ofMallory.identity(),
                                lease.open(DEPOSIT)));
    }

    @Test
    void theDelegationAllowsToProvideNow() {
        Instant tomorrow = lab.clock.instant().plus(Duration.ofDays(1));
        assertRefused(RefusalCode.NOT_ALLOWED, openUnder(Scope.MINE.bit(), tomorrow));
        assertRefused(RefusalCode.EXPIRED, openUnder(NodeIdentity.ALL_SCOPES, lab.clock.instant()));
        done(openUnder(Scope.PROVIDE.bit(), tomorrow));
    }

    @Test
    void aRevokedDelegationOpensNothing() {
        SignedLease lease = lab.lease(1);
        NodeIdentity identity = lease.identity().message();
        lab.database()
                .update(
                        "revoke",
                        tx -> new IdentityStore()
                                .revoke(
                                        tx,
                                        identity.account(),
                                        identity.tlsKeyHash(),
                                        identity.serial(),
                                        lab.clock.instant()));
        assertRefused(RefusalCode.NOT_ALLOWED, open(lease, DEPOSIT));
    }

    @Test
    void messagesForAnotherLedgerAreWorthNothing() {
        SignedLease elsewhere = lab.lease(1)
                .withDomain(LedgerDomain.lab(FakeSigner.named("another").account()));
        assertRefused(
                RefusalCode.BAD_SIGNATURE,
                lab.ledger()
                        .open(
                                elsewhere.terms(),
                                elsewhere.identity(),
                                elsewhere.renter().sign(elsewhere.domain(), rebound(elsewhere))));
        SignedLease here = lab.opened(2, 1_000);
        SignedLease replayed = here.withDomain(elsewhere.domain());
        assertRefused(
                RefusalCode.BAD_SIGNATURE,
                lab.ledger()
                        .close(here.session()
                                .sign(
                                        replayed.domain(),
                                        here.voucher(Amount.ofNanos(5)).message())));
    }

    @Test
    void anOpeningOfOtherTermsIsRefused() {
        SignedLease lease = lab.lease(1);
        assertRefused(
                RefusalCode.BAD_FIELD,
                lab.ledger().open(lease.terms(), lease.identity(), lab.lease(2).open(DEPOSIT)));
    }

    @Test
    void termsExpire() {
        SignedLease lease = lab.lease(1);
        lab.clock.advance(Duration.ofSeconds(60));
        assertRefused(RefusalCode.EXPIRED, open(lease, DEPOSIT));
    }

    @Test
    void theDepositHasItsLimits() {
        SignedLease lease = lab.lease(1);
        assertRefused(RefusalCode.OVER_MAXIMUM, open(lease, Amount.ofNanos(1_000_000_001)));
        assertRefused(RefusalCode.BAD_FIELD, open(lease, Amount.ZERO));
        SignedLease ofPoor =
                SignedLease.between(LAB, "alice", "carol", lease.plan().validUntil(), 1);
        assertRefused(RefusalCode.INSUFFICIENT_FUNDS, open(ofPoor, Amount.ofNanos(1)));
        done(open(lease, Amount.ofMint(1)));
    }

    @Test
    void aFreeLeaseNeedsNoMoney() {
        SignedLease selfTest = SignedLease.between(
                        LAB, "alice", "throw-away", lab.clock.instant().plusSeconds(60), 1)
                .withRate(Rate.FREE);
        done(open(selfTest, Amount.ZERO));
        assertEquals(
                Amount.ZERO,
                done(lab.ledger().close(selfTest.voucher(Amount.ZERO))).deposit());
    }

    @Test
    void theSessionKeyIsNotNobody() {
        SignedLease lease = lab.lease(1).withSession(new FakeSigner(Account.ZERO));
        assertRefused(RefusalCode.BAD_FIELD, open(lease, DEPOSIT));
    }

    @Test
    void aDeviceIsInOneLeaseAtATime() {
        SignedLease first = lab.opened(1, 1_000);
        assertRefused(RefusalCode.DEVICE_BUSY, open(lab.lease(2), DEPOSIT));
        done(open(lab.lease(3).withDevice("another device"), DEPOSIT));
        // The same device hash of another provider is another device.
        done(open(
                SignedLease.between(LAB, "carol", "bob", lab.clock.instant().plusSeconds(60), 1)
                        .withDevice("alice device"),
                DEPOSIT));
        done(lab.ledger().close(first.voucher(Amount.ZERO)));
        done(open(lab.lease(2), DEPOSIT));
    }

    @Test
    void aTopUpRaisesTheDepositOnce() {
        SignedLease lease = lab.opened(1, 1_000);
        Instant end = end(lease);
        EscrowStatus raised = done(lab.ledger().topUp(lease.topUp(Amount.ofNanos(3_000), end)));
        assertEquals(Amount.ofNanos(3_000), raised.deposit());
        assertEquals(raised, done(lab.ledger().topUp(lease.topUp(Amount.ofNanos(3_000), end))));
        assertEquals(2_000_000_000L - 3_000, lab.available("bob"));
        assertEquals(
                Amount.ofNanos(3_000),
                done(lab.ledger().close(lease.voucher(Amount.ofNanos(3_000)))).paid());
    }

    @Test
    void aTopUpHasItsLimits() {
        SignedLease lease = lab.opened(1, 1_000);
        Instant end = end(lease);
        Amount more = Amount.ofNanos(2_000);
        assertRefused(RefusalCode.OVER_MAXIMUM, lab.ledger().topUp(lease.topUp(Amount.ofNanos(1_000_000_001), end)));
        assertRefused(RefusalCode.OVER_MAXIMUM, lab.ledger().topUp(lease.topUp(more, end.plusSeconds(1))));
        assertRefused(RefusalCode.BAD_FIELD, lab.ledger().topUp(lease.topUp(Amount.ofNanos(999), end)));
        assertRefused(RefusalCode.BAD_FIELD, lab.ledger().topUp(lease.topUp(more, end.minusSeconds(1))));
        assertRefused(
                RefusalCode.BAD_SIGNATURE,
                lab.ledger()
                        .topUp(lease.provider().sign(LAB, lease.topUp(more, end).message())));
        assertRefused(RefusalCode.UNKNOWN_LEASE, lab.ledger().topUp(lab.lease(2).topUp(more, end)));
        lab.clock.advance(Duration.ofHours(2));
        assertRefused(RefusalCode.EXPIRED, lab.ledger().topUp(lease.topUp(more, end)));
        done(lab.ledger().startClose(lease.startClose()));
        assertRefused(RefusalCode.WRONG_STAGE, lab.ledger().topUp(lease.topUp(more, end)));
    }

    private Instant end(SignedLease lease) {
        return lab.ledger().escrow(lease.id()).orElseThrow().expiresAt();
    }

    private SettlementResult<EscrowStatus> open(SignedLease lease, Amount deposit) {
        long before = lab.lastSeq();
        var result = lab.ledger().open(lease.terms(), lease.identity(), lease.open(deposit));
        if (result instanceof SettlementResult.Refused) {
            assertEquals(before, lab.lastSeq(), "a refused request has moved money");
        }
        return result;
    }

    private SettlementResult<EscrowStatus> openUnder(int scopes, Instant validUntil) {
        SignedLease lease = lab.lease(1);
        NodeIdentity identity = lease.identity().message();
        Signed<NodeIdentity> changed = lease.provider()
                .sign(
                        LAB,
                        new NodeIdentity(
                                identity.account(),
                                identity.operatorKey(),
                                identity.tlsKeyHash(),
                                scopes,
                                validUntil,
                                identity.serial()));
        return lab.ledger().open(lease.terms(), changed, lease.open(DEPOSIT));
    }

    /// The opening that names the lease as this ledger would, signed for the other.
    private static Open rebound(SignedLease elsewhere) {
        Bytes32 idHere = elsewhere.withDomain(LAB).id();
        return new Open(idHere, DEPOSIT, elsewhere.session().account(), Bytes32.ZERO);
    }
}
