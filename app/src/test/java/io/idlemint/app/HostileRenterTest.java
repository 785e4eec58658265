package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.HostileRenter;
import io.idlemint.app.lab.Lab;
import io.idlemint.app.runtime.Installation;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.LeaseState.Settled;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.tunnel.Chunk;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.node.provider.ProvidedNow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A running provider and a renter that keeps to no rule: the provider loses at most ten seconds, and no money is made
/// or lost.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRenterTest {
    private Lab lab;
    private Installation provider;
    private Path root;
    private HostileRenter renter;
    private int number;

    @BeforeAll
    void start(@TempDir Path folder) {
        root = folder;
        lab = new Lab(folder).start();
        provider = lab.provider("provider");
        Lab.needsSandbox(provider);
    }

    @AfterAll
    void end() {
        lab.close();
    }

    @BeforeEach
    void rent() {
        renter = new HostileRenter(lab, root.resolve("hostile-" + number++ + ".pem"));
    }

    @AfterEach
    void leave() {
        renter.close();
        assertTrue(
                lab.keyNode().conservation().holds(),
                () -> lab.keyNode().conservation().toString());
    }

    private ProvidedNow ended() {
        return Await.value(
                "the end",
                Await.LONG,
                () -> provider.provided().stream()
                        .filter(lease -> lease.lease().id().equals(renter.leaseId()))
                        .filter(lease -> lease.state().isOver())
                        .findFirst());
    }

    private void endsBy(EndReason reason, Amount paid) {
        LeaseState state = ended().state();
        assertTrue(state instanceof Settled, state::toString);
        assertEquals(reason, ((Settled) state).reason());
        assertEquals(paid, ((Settled) state).payout().paid());
    }

    private void ready() {
        renter.listen();
        renter.await(TunnelMessage.InstanceReady.class);
    }

    @Test
    void aForgedVoucherEndsTheLease() {
        ready();
        renter.payForged(renter.owed(1), 1);
        endsBy(EndReason.PROTOCOL_BROKEN, Amount.ZERO);
    }

    @Test
    void aVoucherOverTheDepositEndsTheLeaseAndTheOneBeforeCounts() {
        ready();
        renter.pay(renter.owed(1), 1);
        renter.await(TunnelMessage.Paid.class);
        renter.pay(Lab.BUDGET.plus(Amount.ofNanos(1)), 2);
        endsBy(EndReason.PROTOCOL_BROKEN, renter.owed(1));
    }

    @Test
    void aStaleVoucherChangesNothing() {
        ready();
        renter.pay(renter.owed(3), 3);
        renter.await(TunnelMessage.Paid.class);
        renter.pay(renter.owed(2), 2);
        renter.pay(renter.owed(3), 3);
        Await.until(
                "the replayed one to be taken",
                () -> renter.heard(TunnelMessage.Paid.class).size() == 2);
        renter.say(new TunnelMessage.EndLease(EndReason.RENTER_ENDED));
        endsBy(EndReason.RENTER_ENDED, renter.owed(3));
    }

    @Test
    void whoAsksForItsDepositBackInTheMiddlePaysWhatItSignedFor() {
        ready();
        renter.stayAlive();
        renter.pay(renter.owed(3), 3);
        renter.await(TunnelMessage.Paid.class);
        renter.askBack();
        endsBy(EndReason.RENTER_ENDED, renter.owed(3));
    }

    @Test
    void secondsThatAreNotPaidForDoNotCount() {
        ready();
        renter.stayAlive();
        renter.pay(Amount.ZERO, 1_000_000);
        endsBy(EndReason.UNPAID, Amount.ZERO);
        assertTrue(ended().seconds() <= 10, () -> ended().toString());
    }

    @Test
    void whoReadsNothingDoesNotRunOnUnpaid() {
        renter.say(new TunnelMessage.RunJob(1, List.of("/usr/bin/yes"), Duration.ofHours(1)));
        renter.stayAlive();
        endsBy(EndReason.UNPAID, Amount.ZERO);
        assertTrue(ended().seconds() <= 11, () -> ended().toString());
    }

    @Test
    void namesThatLeadElsewhereAreRefused() {
        ready();
        for (String name : List.of("../x", "/etc/passwd", "a/../../x")) {
            renter.say(new TunnelMessage.PutFile(name, Chunk.of(new byte[] {1}), true));
            renter.say(new TunnelMessage.GetFile(name));
        }
        Await.until(
                "six refusals", () -> renter.heard(TunnelMessage.Problem.class).size() == 6);
        assertEquals(List.of(), renter.heard(TunnelMessage.FilePart.class));
        renter.say(new TunnelMessage.EndLease(EndReason.RENTER_ENDED));
        endsBy(EndReason.RENTER_ENDED, Amount.ZERO);
    }
}
