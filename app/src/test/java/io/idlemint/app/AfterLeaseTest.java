package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.Lab;
import io.idlemint.app.lab.RecordingEar;
import io.idlemint.app.runtime.Installation;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Subscription;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.governor.Schedule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What came up during a lease counts from the moment it ends: mining does not go on for even a second.
class AfterLeaseTest {
    @Test
    void aScheduleThatBeganMeanwhileHoldsAtOnce(@TempDir Path root) {
        try (Lab lab = new Lab(root).start()) {
            Installation provider = lab.provider("provider");
            Installation renter = lab.renter("renter");
            Lab.needsSandbox(provider);
            Await.until("mining", () -> activity(provider) == Activity.MINING);
            Bytes32 id = Lab.rent(renter, order(renter, provider, root), new RecordingEar());
            Lab.awaitSeconds(renter, id, 1);
            never(provider);
            List<Activity> seen = new CopyOnWriteArrayList<>();
            Subscription watching = provider.mining().now().observe(now -> seen.add(now.activity()));
            Lab.endAll(renter);
            Await.until("the governor to see the end of the lease", () -> reason(provider) == Reason.SCHEDULE);
            Await.until("the end of the lease", () -> activity(provider) == Activity.PAUSED);
            watching.close();
            assertTrue(seen.getFirst() == Activity.LEASED, seen::toString);
            assertFalse(seen.contains(Activity.CONNECTING) || seen.contains(Activity.MINING), seen::toString);
        }
    }

    private static RentOrder order(Installation renter, Installation provider, Path into) {
        return new RentOrder(
                Lab.offer(renter, provider).offerHash(),
                Lab.BUDGET,
                Duration.ofMinutes(10),
                List.of("/bin/sleep", "600"),
                List.of(),
                List.of(),
                into,
                false);
    }

    private static void never(Installation provider) {
        Schedule never = new Schedule(ZoneId.of("UTC"), Collections.nCopies(7, "-".repeat(Schedule.CELLS)));
        provider.governor().prefer(provider.governor().preferences().withSchedule(never));
    }

    private static Activity activity(Installation installation) {
        return installation.mining().now().get().activity();
    }

    private static Reason reason(Installation provider) {
        return provider.governor().now().get().getFirst().decision().reason();
    }
}
