package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.Lab;
import io.idlemint.app.runtime.Installation;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.governor.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The owner's rules cannot be read: nothing runs by others before the owner has looked.
class LostRulesTest {
    @Test
    void nothingRunsByRulesThatAreNotTheOwners(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("provider"));
        Files.writeString(folder.resolve("governor.json"), "{\"limits\": {\"cpuCelsius\": 300}}");
        try (Lab lab = new Lab(root).start()) {
            Installation provider = lab.provider("provider");
            assertEquals(List.of(Reason.PAUSED), reasons(provider));
            assertFalse(provider.mining().now().get().activity() == Activity.MINING);
            try (Stream<Path> files = Files.list(folder)) {
                assertTrue(files.anyMatch(file -> file.getFileName().toString().startsWith("governor.json.broken-")));
            }
            provider.governor().resume(Optional.empty());
            Await.until("mining to begin", () -> provider.mining().now().get().activity() == Activity.MINING);
        }
    }

    private static List<Reason> reasons(Installation provider) {
        return provider.governor().now().get().stream()
                .map(one -> one.decision().reason())
                .distinct()
                .toList();
    }
}
