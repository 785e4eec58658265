package io.idlemint.app.runtime.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void theNewContentTakesThePlaceOfTheOldOne() throws IOException {
        Path file = folder.resolve("lab.txt");
        WholeFile.write(file, "old");
        WholeFile.write(file, "new");
        assertEquals("new", Files.readString(file));
        assertFalse(Files.exists(WholeFile.beside(file)));
    }

    @Test
    void aFileThatAScannerHoldsForAMomentIsReplacedAllTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("lab.txt"), "old");
        Path fresh = Files.writeString(WholeFile.beside(file), "new");
        AtomicInteger looks = new AtomicInteger(2);
        WholeFile.replace(fresh, file, (from, to) -> {
            if (looks.getAndDecrement() > 0) {
                throw new AccessDeniedException(from.toString(), to.toString(), "somebody looks at it");
            }
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
        assertEquals("new", Files.readString(file));
    }

    @Test
    void whatCannotBeWrittenLeavesTheOldContent() throws IOException {
        Path file = Files.writeString(folder.resolve("lab.txt"), "old");
        Files.createDirectory(WholeFile.beside(file));
        assertThrows(IOException.class, () -> WholeFile.write(file, "new"));
        assertEquals("old", Files.readString(file));
    }
}
