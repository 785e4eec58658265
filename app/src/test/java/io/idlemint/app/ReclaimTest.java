package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.Lab;
import io.idlemint.app.lab.RecordingEar;
import io.idlemint.app.runtime.Installation;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.LeaseState.Settled;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.governor.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The governor and a lease: what lowers mining leaves the lease as it was agreed, and "I need my PC" lets its notice
/// run before it ends it.
class ReclaimTest {
    @Test
    void aLeaseKeepsItsTermsUntilItsNoticeIsOver(@TempDir Path root) throws IOException {
        try (Lab lab = new Lab(root).start()) {
            Installation provider = lab.provider("provider");
            Installation renter = lab.renter("renter");
            Lab.needsSandbox(provider);
            Bytes32 offer = Lab.offer(renter, provider).offerHash();
            RentOrder order = new RentOrder(
                    offer,
                    Lab.BUDGET,
                    Duration.ofHours(1),
                    List.of("/bin/sleep", "600"),
                    List.of(),
                    List.of(),
                    root,
                    false);
            Bytes32 id = Lab.rent(renter, order, new RecordingEar());
            Lab.awaitSeconds(renter, id, 1);
            theScheduleDoesNotTouchIt(provider, renter, id);
            aReclaimLetsItsNoticeRun(provider, renter, id);
            provider.governor().resume(Optional.empty());
            Await.until("mining to go on", () -> provider.mining().now().get().activity() == Activity.MINING);
            assertTrue(lab.keyNode().conservation().holds());
        }
    }

    /// All week off: nothing is mined and nothing new is leased, but who is here stays as agreed.
    private static void theScheduleDoesNotTouchIt(Installation provider, Installation renter, Bytes32 id) {
        Preferences usual = provider.governor().preferences();
        Schedule never = new Schedule(ZoneId.of("UTC"), Collections.nCopies(7, "-".repeat(Schedule.CELLS)));
        provider.governor().prefer(usual.withSchedule(never));
        Await.until(
                "the schedule to count",
                () -> decision(provider).standings().stream()
                        .anyMatch(standing -> standing.reason() == Reason.SCHEDULE));
        assertEquals(Level.OFF, decision(provider).level());
        assertFalse(decision(provider).giveNotice());
        long seconds = Lab.rented(renter, id).orElseThrow().seconds();
        Lab.awaitSeconds(renter, id, seconds + 3);
        assertTrue(Lab.rented(renter, id).orElseThrow().state() instanceof LeaseState.Ready);
        provider.governor().prefer(usual);
    }

    private static void aReclaimLetsItsNoticeRun(Installation provider, Installation renter, Bytes32 id) {
        long seconds = Lab.rented(renter, id).orElseThrow().seconds();
        provider.governor().pause(Optional.empty(), OwnersWord.Kind.RECLAIM, Optional.empty());
        assertEquals(Reason.RECLAIMED, decision(provider).reason());
        assertTrue(decision(provider).giveNotice());
        assertFalse(decision(provider).mayLease());
        Settled settled = Lab.awaitSettled(renter, id);
        assertEquals(EndReason.RECLAIMED, settled.reason());
        assertEquals(Party.PROVIDER, settled.by());
        assertTrue(
                Lab.rented(renter, id).orElseThrow().seconds() >= seconds + 1,
                "the notice of 2 s was kept and is paid");
        assertEquals(Activity.PAUSED, provider.mining().now().get().activity(), "the owner has the computer");
    }

    private static Decision decision(Installation provider) {
        return provider.governor().now().get().stream()
                .filter(governed -> governed.kind() == DeviceKind.CPU)
                .findFirst()
                .orElseThrow()
                .decision();
    }
}
