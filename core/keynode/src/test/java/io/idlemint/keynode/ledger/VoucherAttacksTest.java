package io.idlemint.keynode.ledger;

import static io.idlemint.keynode.ledger.LedgerLab.done;
import static io.idlemint.keynode.ledger.LedgerLab.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.fixtures.SignedLease;
import io.idlemint.signing.Eip712;
import io.idlemint.signing.SessionKeys;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Vouchers that are replayed, forged, stale or too large, with the real signatures.
class VoucherAttacksTest {
    private static final Amount DEPOSIT = Amount.parse("0.5");
    private static final LedgerDomain DOMAIN = LedgerLab.DOMAIN;

    private final SessionKeys keys = new SessionKeys(new SecureRandom());
    private final Eip712 signatures = new Eip712();
    private LedgerLab lab;
    private Papers first;
    private Papers second;

    /// One lease with real keys.
    private record Papers(SignedLease plan, Eip712 signatures) {
        Bytes32 id() {
            return signatures.digest(DOMAIN, terms().message());
        }

        Signed<Terms> terms() {
            return plan.terms();
        }

        Signed<NodeIdentity> identity() {
            return plan.identity();
        }

        Signed<Open> open(Amount deposit) {
            return plan.renter()
                    .sign(DOMAIN, new Open(id(), deposit, plan.session().account(), Bytes32.sha256("renter tls")));
        }

        Signed<Voucher> voucher(Amount amount) {
            return voucher(plan.session(), amount);
        }

        Signed<Voucher> voucher(MessageSigner by, Amount amount) {
            return by.sign(DOMAIN, new Voucher(id(), amount, 1, Bytes32.ZERO));
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        lab = new LedgerLab(folder, signatures);
        first = papers(1);
        second = papers(2);
        for (Papers papers : new Papers[] {first, second}) {
            lab.credit(papers.plan().renter().account(), Amount.ofMint(1));
            done(lab.ledger.open(papers.terms(), papers.identity(), papers.open(DEPOSIT)));
        }
    }

    @AfterEach
    void close() {
        assertTrue(
                lab.ledger.conservation().holds(),
                () -> lab.ledger.conservation().toString());
        lab.close();
    }

    private Papers papers(long nonce) {
        Instant valid = lab.clock.instant().plus(Duration.ofHours(1));
        SignedLease fake = SignedLease.between(DOMAIN, "p", "r", valid, nonce);
        return new Papers(
                new SignedLease(DOMAIN, keys.create(), keys.create(), keys.create(), keys.create(), fake.plan()),
                signatures);
    }

    private void stillOpen(Papers papers) {
        assertEquals(
                DEPOSIT,
                lab.ledger.balance(papers.plan().renter().account()).inEscrow(),
                "a refused voucher moves nothing");
        assertEquals(Amount.ZERO, lab.available(papers.plan().provider().account()));
    }

    @Test
    void aVoucherPaysOnceHoweverOftenItComes() {
        Signed<Voucher> voucher = first.voucher(Amount.parse("0.1"));
        Payout payout = done(lab.ledger.close(voucher));
        assertEquals(new Payout(Amount.parse("0.09"), Amount.parse("0.01"), Amount.parse("0.4")), payout);
        assertEquals(payout, done(lab.ledger.close(voucher)), "the same request is answered as before");
        assertEquals(Amount.parse("0.09"), lab.available(first.plan().provider().account()));
        assertEquals(
                RefusalCode.WRONG_STAGE,
                refused(lab.ledger.close(first.voucher(Amount.parse("0.2")))),
                "a closed lease takes no other voucher");
        assertEquals(Amount.parse("0.09"), lab.available(first.plan().provider().account()));
    }

    @Test
    void aVoucherOfOneLeaseDoesNotPayAnother() {
        Signed<Voucher> others = first.voucher(second.plan().session(), Amount.parse("0.1"));
        assertEquals(RefusalCode.BAD_SIGNATURE, refused(lab.ledger.close(others)));
        stillOpen(first);
        stillOpen(second);
    }

    @Test
    void onlyTheSessionKeySigns() {
        for (MessageSigner forger : new MessageSigner[] {
            first.plan().provider(), first.plan().operator(), first.plan().renter(), keys.create()
        }) {
            assertEquals(
                    RefusalCode.BAD_SIGNATURE, refused(lab.ledger.close(first.voucher(forger, Amount.parse("0.1")))));
        }
        stillOpen(first);
    }

    @Test
    void aSignatureForAnotherAmountDoesNotCount() {
        Signed<Voucher> small = first.voucher(Amount.ofNanos(1));
        Signed<Voucher> changed = new Signed<>(new Voucher(first.id(), DEPOSIT, 1, Bytes32.ZERO), small.signature());
        assertEquals(RefusalCode.BAD_SIGNATURE, refused(lab.ledger.close(changed)));
        stillOpen(first);
    }

    @Test
    void aVoucherForAnotherLedgerDoesNotCount() {
        LedgerDomain other = LedgerDomain.lab(Account.parse("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266"));
        Signed<Voucher> foreign =
                first.plan().session().sign(other, new Voucher(first.id(), Amount.ofNanos(1), 1, Bytes32.ZERO));
        assertEquals(RefusalCode.BAD_SIGNATURE, refused(lab.ledger.close(foreign)));
        stillOpen(first);
    }

    @Test
    void noVoucherPaysMoreThanTheDeposit() {
        assertEquals(
                RefusalCode.OVER_DEPOSIT, refused(lab.ledger.close(first.voucher(DEPOSIT.plus(Amount.ofNanos(1))))));
        stillOpen(first);
        assertEquals(DEPOSIT, done(lab.ledger.close(first.voucher(DEPOSIT))).paid());
    }
}
