package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.lab.Addresses;
import io.idlemint.app.runtime.lab.LabFile;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.domain.activity.Activity;
import io.idlemint.node.lab.LabDesk.LabNow;
import io.idlemint.node.lab.LabDesk.Target;
import io.idlemint.node.lab.LabDesk.Tried;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A lab for others whose port another program has.
class TakenPortTest {
    @Test
    void theLabOpensForThisComputerOnlyAndSaysWhy(@TempDir Path root) throws IOException {
        Optional<ServerSocket> taken = taken();
        try (DataFolder folder = DataFolder.take(root.resolve("data")).orElseThrow()) {
            new LabFile(folder.file("lab.txt")).write(new Target.Own(true));
            try (Installation installation = Desktop.start(
                    folder,
                    InstallationSettings.ownLab()
                            .planned(LabPlan.DEMO)
                            .withLightWallet()
                            .withThreads(1))) {
                LabNow now = installation.lab().now().get();
                assertEquals(List.of(new Tried.Hosting(Addresses.PORT)), now.tried());
                assertEquals(new Target.Own(false), now.target());
                assertFalse(now.hosted().isPresent());
                assertTrue(
                        installation.activity().newest().get().stream()
                                .anyMatch(entry -> entry.kind() == Activity.Kind.PORT_TAKEN
                                        && entry.parameters().equals(Map.of("port", "7411"))),
                        "the activity tells it");
            }
            assertEquals(new Target.Own(true), Installation.chosen(folder), "the next start tries it again");
        } finally {
            if (taken.isPresent()) {
                taken.get().close();
            }
        }
    }

    /// Empty where another program has it anyway.
    private static Optional<ServerSocket> taken() throws IOException {
        return Addresses.isFree(Addresses.PORT) ? Optional.of(new ServerSocket(Addresses.PORT)) : Optional.empty();
    }
}
