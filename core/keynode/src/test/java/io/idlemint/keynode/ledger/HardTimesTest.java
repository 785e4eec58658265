package io.idlemint.keynode.ledger;

import static io.idlemint.keynode.ledger.LedgerLab.done;
import static io.idlemint.keynode.ledger.LedgerLab.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.domain.settlement.Transfer;
import io.idlemint.fixtures.FakeSignatures;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.fixtures.SignedLease;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A full database and a clock that is set back.
class HardTimesTest {
    private static final FakeSigner RICH = FakeSigner.named("rich");
    private static final Amount DEPOSIT = Amount.parse("0.25");
    private static final long NO_LIMIT = 1_000_000;

    private static SignedLease lease(LedgerLab lab, long nonce) {
        return SignedLease.between(
                        LedgerLab.DOMAIN,
                        "provider",
                        "rich",
                        lab.clock.instant().plusSeconds(3600),
                        nonce)
                .withDevice("device " + nonce);
    }

    @Test
    void aFullDatabaseRefusesAndLosesNothing(@TempDir Path folder) {
        try (LedgerLab lab = new LedgerLab(folder, new FakeSignatures())) {
            lab.credit(RICH.account(), Amount.ofMint(10));
            SignedLease open = lease(lab, 0);
            done(lab.ledger.open(open.terms(), open.identity(), open.open(DEPOSIT)));
            lab.database.limitPages(1);
            long paid = fill(lab);
            Amount before = lab.available(RICH.account());
            SignedLease refused = lease(lab, 1);
            assertEquals(
                    RefusalCode.STORE_FULL,
                    refused(lab.ledger.open(refused.terms(), refused.identity(), refused.open(DEPOSIT))));
            assertEquals(before, lab.available(RICH.account()), "a refused request moves nothing");
            assertEquals(DEPOSIT, lab.ledger.balance(RICH.account()).inEscrow());
            assertTrue(lab.ledger.conservation().holds());

            lab.database.limitPages(NO_LIMIT);
            done(lab.ledger.open(refused.terms(), refused.identity(), refused.open(DEPOSIT)));
            assertEquals(
                    Amount.parse("0.1"),
                    done(lab.ledger.close(open.voucher(Amount.parse("0.1")))).paid());
            assertEquals(
                    paid, lab.available(FakeSigner.named("other").account()).nanos(), "what was answered stays");
            assertTrue(lab.ledger.conservation().holds());
        }
    }

    /// Pays one nano-MINT at a time until nothing fits any more; how many were answered.
    private static long fill(LedgerLab lab) {
        Account other = FakeSigner.named("other").account();
        for (long paid = 0; paid < 100_000; paid++) {
            SettlementResult<Long> result = lab.ledger.transfer(
                    RICH.account(),
                    RICH.sign(
                            LedgerLab.DOMAIN,
                            new Transfer(
                                    other,
                                    Amount.ofNanos(1),
                                    lab.ledger.balance(RICH.account()).nextNonce(),
                                    Bytes32.ZERO)));
            if (result instanceof SettlementResult.Refused<Long>) {
                assertEquals(RefusalCode.STORE_FULL, refused(result));
                return paid;
            }
        }
        throw new AssertionError("the page limit was never reached");
    }

    @Test
    void aClockSetBackByAnHourBringsNothingBackToLife(@TempDir Path folder) {
        try (LedgerLab lab = new LedgerLab(folder, new FakeSignatures())) {
            lab.credit(RICH.account(), Amount.ofMint(1));
            SignedLease stale = lease(lab, 1);
            SignedLease open = lease(lab, 2);
            EscrowStatus opened = done(lab.ledger.open(open.terms(), open.identity(), open.open(DEPOSIT)));
            lab.clock.advance(Duration.ofMinutes(61));
            lab.ledger.startClose(open.startClose());

            lab.clock.advance(Duration.ofHours(-1));
            assertEquals(
                    RefusalCode.EXPIRED,
                    refused(lab.ledger.open(stale.terms(), stale.identity(), stale.open(DEPOSIT))),
                    "terms that had expired stay so");
            assertEquals(RefusalCode.TOO_EARLY, refused(lab.ledger.finalise(open.id())));
            SignedLease fresh = SignedLease.between(
                            LedgerLab.DOMAIN,
                            "provider",
                            "rich",
                            lab.clock.instant().plusSeconds(7200),
                            3)
                    .withDevice("device 3");
            done(lab.ledger.open(fresh.terms(), fresh.identity(), fresh.open(DEPOSIT)));
            assertEquals(
                    opened.expiresAt(),
                    lab.ledger.escrow(open.id()).orElseThrow().expiresAt());

            lab.clock.advance(Duration.ofHours(1).plus(LedgerLab.CHALLENGE));
            assertEquals(DEPOSIT, done(lab.ledger.finalise(open.id())).refunded(), "the challenge time ran on");
            assertTrue(lab.ledger.conservation().holds());
        }
    }
}
