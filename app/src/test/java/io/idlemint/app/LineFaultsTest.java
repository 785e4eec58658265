package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.CutLine;
import io.idlemint.app.lab.FastProvider;
import io.idlemint.app.lab.FaultTable;
import io.idlemint.app.lab.HostileRenter;
import io.idlemint.app.lab.Lab;
import io.idlemint.app.lab.RecordingEar;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.LeaseState.Settled;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.provider.ProvidedNow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Network lines that are cut, a provider that lies about time, and a renter that stops signing. See docs/faults.md for
/// the results.
@Tag("faults")
@Execution(ExecutionMode.CONCURRENT)
class LineFaultsTest {
    private static final LabPlan PATIENT = new LabPlan("Patient lab", 1, Duration.ofMinutes(10), Duration.ofMinutes(3));

    private static void lasts(int seconds) throws InterruptedException {
        assertTrue(!new CountDownLatch(1).await(seconds, TimeUnit.SECONDS));
    }

    @ParameterizedTest(name = "the {0}''s line {1} for {2} s, patience {3}")
    @CsvSource({
        "renter, freezes, 5, long",
        "renter, breaks, 5, long",
        "provider, freezes, 5, long",
        "provider, breaks, 5, long",
        "renter, freezes, 120, long",
        "renter, breaks, 120, long",
        "provider, freezes, 120, long",
        "provider, breaks, 120, long",
        "renter, freezes, 120, short",
        "renter, breaks, 120, short",
        "provider, freezes, 120, short",
        "provider, breaks, 120, short"
    })
    void aCutLine(String side, String kind, int seconds, String patience, @TempDir Path root)
            throws InterruptedException, IOException {
        boolean survives = patience.equals("long");
        try (Lab lab = new Lab(root, survives ? PATIENT : Lab.PLAN).start();
                CutLine line = new CutLine(lab.address())) {
            Installation provider = side.equals("provider")
                    ? lab.join("provider", lab.joined().joining(line.address()))
                    : lab.provider("provider");
            Installation renter = side.equals("renter")
                    ? lab.join("renter", lab.joined().sharing(false).joining(line.address()))
                    : lab.join("renter", lab.joined().sharing(false));
            lab.credit(Lab.account(renter), Lab.PURSE);
            Bytes32 id = Lab.rent(renter, Lab.order(renter, root), new RecordingEar());
            Lab.awaitSeconds(renter, id, 3);
            if (kind.equals("freezes")) {
                line.freeze();
            } else {
                line.cut();
            }
            lasts(seconds);
            line.mend();
            if (survives) {
                long before = Lab.rented(renter, id).orElseThrow().seconds();
                Lab.awaitSeconds(renter, id, before + 12);
                renter.leases().end(id);
            }
            Settled settled = Lab.awaitSettled(renter, id);
            Await.until(
                    "the provider's end", () -> provided(provider, id).state().isOver());
            FaultTable.add(side + "'s line " + kind + " for " + seconds + " s, grace "
                    + (survives ? PATIENT : Lab.PLAN).grace().toSeconds() + " s: " + settled.reason()
                    + ", metered by renter "
                    + Lab.rented(renter, id).orElseThrow().seconds() + " s, by provider "
                    + provided(provider, id).seconds() + " s, paid "
                    + rate(provider, id).secondsFor(settled.payout().paid()) + " s");
            assertEquals(survives, settled.reason() == EndReason.RENTER_ENDED, settled::toString);
            unpaid(provider, id, settled);
            assertTrue(lab.keyNode().conservation().holds());
            Lab.offer(renter, provider);
        }
    }

    private static ProvidedNow provided(Installation provider, Bytes32 id) {
        return provider.provided().stream()
                .filter(lease -> lease.lease().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Rate rate(Installation provider, Bytes32 id) {
        return provided(provider, id).lease().terms().message().price().ratePerSecond();
    }

    private static void unpaid(Installation provider, Bytes32 id, Settled settled) {
        long unpaid = provided(provider, id).seconds()
                - rate(provider, id).secondsFor(settled.payout().paid());
        assertTrue(unpaid <= 10, () -> unpaid + " s unpaid");
    }

    @Test
    void aProviderWithAFastClockIsPaidForRealSecondsOnly(@TempDir Path root) throws IOException {
        try (Lab lab = new Lab(root, PATIENT).start();
                FastProvider liar = new FastProvider(lab, root, 10)) {
            Installation renter = lab.renter("renter");
            RentOrder order = new RentOrder(
                    Lab.offer(renter, liar.device()).offerHash(),
                    Lab.BUDGET,
                    Duration.ofMinutes(10),
                    List.of(),
                    List.of(),
                    List.of(),
                    root,
                    false);
            Bytes32 id = Lab.rent(renter, order, new RecordingEar());
            LeaseState last = Await.value(
                    "the end",
                    Await.LONG,
                    () -> Lab.rented(renter, id).map(lease -> lease.state()).filter(LeaseState::isOver));
            long seconds = Lab.rented(renter, id).orElseThrow().seconds();
            Amount paid = Lab.PURSE.minus(Lab.balance(renter).available());
            FaultTable.add("provider whose clock runs ten times too fast: " + last + ", the renter metered " + seconds
                    + " s and paid " + paid);
            assertTrue(Rate.perHour(Amount.parse("0.2")).secondsFor(paid) <= seconds);
            assertTrue(lab.keyNode().conservation().holds());
        }
    }

    @Test
    void aRenterThatStopsSigningIsCutOff(@TempDir Path root) throws IOException {
        try (Lab lab = new Lab(root).start()) {
            Installation provider = lab.provider("provider");
            try (HostileRenter renter = new HostileRenter(lab, root.resolve("hostile.pem"))) {
                renter.listen();
                renter.stayAlive();
                renter.pay(renter.owed(1), 1);
                ProvidedNow ended = Await.value(
                        "the end",
                        Await.LONG,
                        () -> provider.provided().stream()
                                .filter(lease -> lease.state().isOver())
                                .findFirst());
                Settled settled = (Settled) ended.state();
                FaultTable.add("renter that stops signing: " + settled.reason() + " after " + ended.seconds()
                        + " s, 1 s signed");
                assertEquals(EndReason.UNPAID, settled.reason());
                assertEquals(renter.owed(1), settled.payout().paid());
                assertTrue(ended.seconds() <= 11, ended::toString);
            }
            assertTrue(lab.keyNode().conservation().holds());
        }
    }
}
