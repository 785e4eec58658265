package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.governor.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether a window that meets a data folder for the first time finds a computer that somebody has let begin.
class FirstStartTest {
    private static final InstallationSettings HEADLESS = InstallationSettings.ownLab()
            .planned(LabPlan.DEMO)
            .withLightWallet()
            .withThreads(1);
    private static final InstallationSettings WINDOW = HEADLESS.withoutWallet();

    @TempDir
    private Path root;

    @Test
    void aWalletFromTheCommandLineLetsNothingBegin() {
        try (DataFolder folder = folder()) {
            try (Installation command =
                    Installation.start(folder, HEADLESS.sharing(false).withoutWallet())) {
                command.wallet().create(new char[0]);
                assertFalse(command.governor().word().notStarted(), "a command says nothing about sharing");
            }
            try (Installation window = Installation.start(folder, WINDOW)) {
                assertTrue(window.wallet().now().get().account().isPresent());
                assertTrue(window.governor().word().notStarted());
                assertEquals(List.of(Reason.NOT_STARTED), reasons(window));
                assertEquals(Activity.PAUSED, window.mining().now().get().activity());
                window.governor().resume(Optional.empty());
            }
            try (Installation window = Installation.start(folder, WINDOW)) {
                assertFalse(window.governor().word().notStarted());
            }
        }
    }

    @Test
    void whoRanItWithoutAWindowGoesOn() {
        try (DataFolder folder = folder()) {
            try (Installation node = Installation.start(folder, HEADLESS)) {
                Await.until("mining", () -> node.mining().now().get().activity() == Activity.MINING);
            }
            try (Installation window = Installation.start(folder, WINDOW)) {
                assertFalse(window.governor().word().notStarted());
                Await.until("mining", () -> window.mining().now().get().activity() == Activity.MINING);
            }
        }
    }

    private DataFolder folder() {
        return DataFolder.take(root.resolve("data")).orElseThrow();
    }

    private static List<Reason> reasons(Installation window) {
        return window.governor().now().get().stream()
                .map(one -> one.decision().reason())
                .distinct()
                .toList();
    }
}
