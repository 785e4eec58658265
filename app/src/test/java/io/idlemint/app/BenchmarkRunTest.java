package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.mined.BenchFile;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.miner.engines.bench.Workload;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.mine.BenchDesk;
import io.idlemint.node.mine.BenchDesk.BenchNow;
import io.idlemint.node.mine.BenchDesk.Obstacle;
import io.idlemint.node.mine.BenchDesk.Row;
import io.idlemint.node.mine.BenchDesk.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The benchmark of the window, on an installation that mines.
final class BenchmarkRunTest {
    @TempDir
    private Path folder;

    @Test
    void miningRestsMeanwhileAndGoesOnWhenItIsCancelled() {
        InstallationSettings settings =
                InstallationSettings.ownLab().withLightWallet().withThreads(1);
        try (DataFolder own = DataFolder.take(folder).orElseThrow();
                Installation installation = Installation.start(own, settings)) {
            Await.until("mining", () -> activity(installation) == Activity.MINING);
            BenchDesk bench = installation.mine().bench();
            assertEquals(Optional.empty(), bench.run());
            Await.until(
                    "the second algorithm",
                    () -> bench.now().get().running().stream().anyMatch(progress -> progress.done() >= 1));
            assertEquals(Activity.PAUSED, activity(installation));
            bench.cancel();
            Await.until("the end", () -> bench.now().get().running().isEmpty());
            assertEquals(
                    new BenchNow(Optional.empty(), Optional.empty(), Optional.empty()),
                    bench.now().get());
            Await.until("mining again", () -> activity(installation) == Activity.MINING);
        }
    }

    @Test
    void aPauseStopsItAndKeepsItFromBeginning() {
        InstallationSettings settings =
                InstallationSettings.ownLab().withLightWallet().withThreads(1);
        try (DataFolder own = DataFolder.take(folder).orElseThrow();
                Installation installation = Installation.start(own, settings)) {
            BenchDesk bench = installation.mine().bench();
            assertEquals(Optional.empty(), bench.run());
            Await.until("the beginning", () -> bench.now().get().running().isPresent());
            installation.governor().pause(Optional.empty(), Kind.PAUSE, Optional.empty());
            Await.until("the end", () -> bench.now().get().running().isEmpty());
            assertEquals(Optional.of(Reason.PAUSED), bench.now().get().stopped().map(Obstacle::reason));
            assertEquals(Optional.empty(), bench.now().get().last());
            assertEquals(Optional.of(Reason.PAUSED), bench.run().map(Obstacle::reason));
        }
    }

    @Test
    void itRunsBeforeAnythingWasStarted() {
        InstallationSettings settings =
                InstallationSettings.ownLab().withLightWallet().withThreads(1).withoutWallet();
        try (DataFolder own = DataFolder.take(folder).orElseThrow();
                Installation installation = Installation.start(own, settings)) {
            assertEquals(
                    Reason.NOT_STARTED,
                    installation.governor().now().get().getFirst().decision().reason());
            BenchDesk bench = installation.mine().bench();
            assertEquals(Optional.empty(), bench.run());
            Await.until(
                    "the second algorithm",
                    () -> bench.now().get().running().stream().anyMatch(progress -> progress.done() >= 1));
            bench.cancel();
            Await.until("the end", () -> bench.now().get().running().isEmpty());
            assertEquals(Optional.empty(), bench.now().get().stopped());
        }
    }

    @Test
    void itEndsWithATableOfAllAlgorithms() {
        InstallationSettings settings =
                InstallationSettings.ownLab().withLightWallet().withThreads(1).withoutWallet();
        try (DataFolder own = DataFolder.take(folder).orElseThrow();
                Installation installation = Installation.start(own, settings)) {
            BenchDesk bench = installation.mine().bench();
            assertEquals(Optional.empty(), bench.run());
            Await.until(
                    "a table",
                    Duration.ofMinutes(10),
                    () -> bench.now().get().last().isPresent());
            Table table = bench.now().get().last().orElseThrow();
            assertEquals(
                    Workload.jumpHash(6).stream().map(Workload::name).toList(),
                    table.rows().stream().map(Row::algorithm).toList());
            assertTrue(
                    table.rows().stream().allMatch(row -> row.rates().stream().allMatch(rate -> rate > 0)));
            assertTrue(table.processor() >= table.mean(0), "the faster engine counts");
            assertEquals(Optional.empty(), bench.now().get().running());
        }
        try (DataFolder own = DataFolder.take(folder).orElseThrow();
                Installation installation = Installation.start(own, settings)) {
            assertTrue(installation.mine().bench().now().get().last().isPresent(), "it outlives the application");
        }
    }

    @Test
    void theLastTableIsKeptAndADamagedOneIsNot() throws IOException {
        BenchFile file = new BenchFile(folder.resolve("bench"));
        assertEquals(Optional.empty(), file.read());
        Table table = new Table(
                Instant.parse("2026-11-21T12:00:00Z"),
                2,
                List.of("scalar", "A card"),
                List.of(new Row("keccak", List.of(1_000L, 2_000L)), new Row("simd", List.of(3L, 4L))));
        file.write(table);
        assertEquals(Optional.of(table), file.read());
        for (String damaged : List.of("", "x", "2026-11-21T12:00:00Z\t2\nscalar\nkeccak\tmany\n")) {
            Files.writeString(folder.resolve("bench"), damaged);
            assertEquals(Optional.empty(), file.read());
        }
    }

    private static Activity activity(Installation installation) {
        return installation.mining().now().get().activity();
    }
}
