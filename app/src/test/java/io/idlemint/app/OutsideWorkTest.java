package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.Lab;
import io.idlemint.app.lab.X16Judge;
import io.idlemint.app.runtime.Installation;
import io.idlemint.fixtures.LabPool;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.node.mine.OutsidePool;
import io.idlemint.node.mine.WorkDesk;
import io.idlemint.node.mine.WorkSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An installation whose owner sends its work elsewhere, and back.
final class OutsideWorkTest {
    private static final Difficulty EASY = Difficulty.of("0.00005");

    @TempDir
    private Path root;

    @Test
    void theOwnerSendsTheWorkToOthersAndBack() throws Exception {
        try (Lab lab = new Lab(root).start();
                LabPool first = X16Judge.pool(EASY);
                LabPool second = X16Judge.pool(EASY)) {
            Installation person = lab.provider("miner");
            WorkDesk work = person.mine().work();
            Await.until("shares for the own pool", () -> accepted(person) > 0);
            Await.until("a worker", () -> !work.workers().get().isEmpty());
            assertEquals(Optional.empty(), work.workers().get().getFirst().pool());
            WorkSource outside = new WorkSource(
                    true,
                    WorkSource.Work.X16R,
                    List.of(
                            new OutsidePool(first.address(), "alice", "one"),
                            new OutsidePool(second.address(), "bob.rig", "two")));
            work.mineFor(outside);
            assertEquals(outside, work.source().get());
            Await.until("shares for the first pool", () -> first.shares.size() >= 5);
            assertTrue(second.logins.isEmpty());
            String device = person.sharing()
                    .devices()
                    .get()
                    .getFirst()
                    .deviceHash()
                    .hex()
                    .substring(0, 8);
            assertEquals(Set.of("alice." + device + ":one"), Set.copyOf(first.logins));
            Await.until(
                    "the pool is named",
                    () -> work.workers().get().getFirst().pool().equals(Optional.of(first.address())));
            first.stop();
            Await.until("the second pool stands in", () -> second.shares.size() >= 5);
            assertEquals(Set.of("bob.rig-" + device + ":two"), Set.copyOf(second.logins));
            assertTrue(X16Judge.allMeet(EASY, first) && X16Judge.allMeet(EASY, second));
            lab.leaveAll();

            Installation again = lab.provider("miner");
            assertEquals(outside, again.mine().work().source().get());
            int before = second.shares.size();
            Await.until("it goes on after a restart", () -> second.shares.size() > before);
            WorkSource own = new WorkSource(false, outside.work(), outside.pools());
            again.mine().work().mineFor(own);
            Await.until("nobody mines for the pool any more", () -> second.connections() == 0);
            Await.until("shares for the own pool again", () -> accepted(again) > 0);
        }
    }

    private static long accepted(Installation person) {
        return person.mining().now().get().accepted();
    }
}
