package io.idlemint.miner.engines.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerDirectivesTest {
    /// The temporary folder of Windows lies in the person's own, which is called as the person is.
    @ParameterizedTest
    @ValueSource(strings = {"ada", "Ada Lovelace", "O'Brien", "a=b, c", "\u827e\u8fbe"})
    void theFolderMayBeCalledAsPeopleAre(String name, @TempDir Path root) throws IOException {
        Path folder = Files.createDirectory(root.resolve(name));
        Path file = Files.writeString(folder.resolve("directives.json"), CompilerDirectives.DIRECTIVES);
        assertEquals(Optional.empty(), CompilerDirectives.add(file));
    }

    @Test
    void aFileThatTheVirtualMachineDoesNotFindIsAnObstacle(@TempDir Path folder) {
        String said = CompilerDirectives.add(folder.resolve("missing.json")).orElseThrow();
        assertTrue(said.contains("missing.json"), said);
    }
}
