package io.idlemint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.domain.live.Subscription;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.mine.BenchDesk;
import io.idlemint.node.mine.BenchDesk.BenchNow;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// Measuring from the command line, beside an application that mines.
class BenchPlaceTest extends ThroughTheSocket {
    private static final String[] SHORT = {
        "bench", "--engine", "scalar", "--algorithms", "keccak", "--seconds", "1", "--json"
    };
    private static final String[] LONG = {"bench", "--engine", "scalar", "--algorithms", "keccak", "--seconds", "600"};

    private void mining(Doing doing) throws IOException {
        running(InstallationSettings.ownLab().withThreads(1).withLightWallet(), installation -> {
            awaits(installation, Activity.MINING);
            doing.with(installation);
        });
    }

    @Test
    void theRunningApplicationMeasuresWhileItsMiningRests() throws IOException {
        Ran alone = run(SHORT);
        assertEquals("", alone.err());
        mining(installation -> {
            List<Activity> seen = new CopyOnWriteArrayList<>();
            Subscription watching = installation.mining().now().observe(now -> seen.add(now.activity()));
            Ran ran = run(SHORT);
            watching.close();
            assertTrue(seen.contains(Activity.PAUSED), seen::toString);
            assertEquals(0, ran.exit(), ran.err());
            assertEquals(alone.fields(), ran.fields(), "the facts are the same wherever they are measured");
            assertTrue(ran.err().contains("its mining rested meanwhile"), ran.err());
            awaits(installation, Activity.MINING);
        });
    }

    @Test
    void whatIsInTheWayOfMeasuringRefusesAndEndsIt() throws IOException {
        mining(installation -> {
            BenchDesk bench = installation.mine().bench();
            CompletableFuture<Ran> measured = CompletableFuture.supplyAsync(() -> run(LONG));
            Await.until("the beginning", () -> bench.now().get().running().isPresent());
            Ran second = run(SHORT);
            assertEquals(CommandFailure.REFUSED, second.exit());
            assertTrue(second.err().contains("Something is being measured already."), second.err());

            installation.governor().pause(Optional.empty(), Kind.PAUSE, Optional.empty());

            Ran stopped = measured.join();
            assertEquals(CommandFailure.REFUSED, stopped.exit());
            assertTrue(stopped.err().contains("The benchmark stopped."), stopped.err());
            assertTrue(stopped.err().contains("You paused it."), stopped.err());
            assertEquals(
                    new BenchNow(Optional.empty(), Optional.empty(), Optional.empty()),
                    bench.now().get());
            Ran refused = run(SHORT);
            assertEquals(CommandFailure.REFUSED, refused.exit());
            assertTrue(
                    refused.err().contains("You paused it. The benchmark can run when that is over."), refused.err());
        });
    }

    @Test
    void cancellingItInTheWindowEndsTheCommandToo() throws IOException {
        mining(installation -> {
            BenchDesk bench = installation.mine().bench();
            CompletableFuture<Ran> measured = CompletableFuture.supplyAsync(() -> run(LONG));
            Await.until("the beginning", () -> bench.now().get().running().isPresent());
            bench.cancel();
            assertEquals(CommandFailure.STOPPED, measured.join().exit());
            awaits(installation, Activity.MINING);
        });
    }
}
