package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.domain.money.Amount;
import io.idlemint.node.mine.ChainDesk;
import io.idlemint.node.mine.ChainDesk.BlockCheck;
import io.idlemint.node.mine.ChainDesk.Finder;
import io.idlemint.node.mine.ChainDesk.MinedBlock;
import io.idlemint.node.mine.HashHistory.Span;
import io.idlemint.node.mine.WorkDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the Mine screen says of a lab that really mines.
final class MinedBlocksTest {
    @TempDir
    private Path folder;

    @Test
    void blocksFoundHereAreListedVerifiedAndRemembered() {
        InstallationSettings settings = InstallationSettings.ownLab()
                .planned(LabPlan.DEMO)
                .withLightWallet()
                .withThreads(1);
        try (DataFolder own = DataFolder.take(folder).orElseThrow()) {
            List<MinedBlock> blocks;
            try (Installation installation = Installation.start(own, settings)) {
                ChainDesk chain = installation.mine().chain();
                WorkDesk work = installation.mine().work();
                Await.until(
                        "three blocks",
                        Duration.ofMinutes(3),
                        () -> installation
                                .network()
                                .now()
                                .get()
                                .tip()
                                .filter(tip -> tip.height() >= 3)
                                .isPresent());
                blocks = chain.blocks(3, 10);
                assertEquals(
                        List.of(2L, 1L), blocks.stream().map(MinedBlock::height).toList());
                for (MinedBlock block : blocks) {
                    assertEquals(Amount.ofMint(50), block.own());
                    assertInstanceOf(Finder.ThisComputer.class, block.finder());
                    BlockCheck check = chain.check(block.height());
                    assertTrue(check.valid(), check.toString());
                    assertEquals(block.id(), check.steps().getFirst().found());
                }
                assertThrows(IllegalArgumentException.class, () -> chain.check(1_000_000));
                Await.until(
                        "an accepted share",
                        () -> work.workers().get().stream()
                                .anyMatch(worker -> worker.shares().accepted() > 0
                                        && worker.shares().proven() > 0
                                        && worker.hashesPerSecond().isPresent()));
                Await.until(
                        "a rate", () -> work.history(Span.HOUR).lines().stream().anyMatch(line -> line.last() > 0));
            }
            try (Installation again = Installation.start(own, settings.sharing(false))) {
                assertEquals(blocks, again.mine().chain().blocks(3, 10));
                assertFalse(again.mine().work().history(Span.HOUR).lines().isEmpty());
            }
        }
    }
}
