package io.idlemint.app.runtime.mined;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.crypto.Bytes32;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FoundBlocksTest {
    @TempDir
    private Path folder;

    @Test
    void aRestartKeepsThemAndNonsenseIsLeftOut() throws IOException {
        Path path = folder.resolve("found");
        Bytes32 one = Bytes32.sha256("one");
        Bytes32 two = Bytes32.sha256("two");
        FoundBlocks first = FoundBlocks.open(path);
        first.add(one, "A processor");
        first.add(one, "Another");
        Files.writeString(path, "nonsense\n" + "x".repeat(64) + " CPU\n", StandardOpenOption.APPEND);
        first.add(two, "A card\nwith a break");
        FoundBlocks again = FoundBlocks.open(path);
        assertEquals(Optional.of("A processor"), again.finder(one));
        assertEquals(Optional.of("A card with a break"), again.finder(two));
        assertEquals(Optional.empty(), again.finder(Bytes32.ZERO));
    }
}
