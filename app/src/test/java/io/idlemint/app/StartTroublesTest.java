package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.domain.store.StoreTrouble;
import io.idlemint.storage.StorageException;
import io.idlemint.ui.shell.StartTrouble;
import io.idlemint.ui.shell.StartTrouble.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Why a start failed, as far as a program can tell.
class StartTroublesTest {
    private static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(Code.FULL, new StorageException(StoreTrouble.FULL, "open", null)),
                Arguments.of(Code.FULL, new FileSystemException("f", null, "No space left on device")),
                Arguments.of(Code.FULL, new IOException("There is not enough space on the disk")),
                Arguments.of(Code.DENIED, new AccessDeniedException("f")),
                Arguments.of(Code.DENIED, new FileSystemException("f", null, "Read-only file system")),
                Arguments.of(Code.DENIED, new StorageException(StoreTrouble.DENIED, "open", null)),
                Arguments.of(Code.DAMAGED, new StorageException(StoreTrouble.DAMAGED, "open", null)),
                Arguments.of(Code.NEWER, new StorageException(StoreTrouble.NEWER, "open", null)),
                Arguments.of(Code.DISK, new IOException("Input/output error")),
                Arguments.of(Code.PORT, new IOException("Failed to bind", new BindException("Address already in use"))),
                Arguments.of(Code.OTHER, new StorageException(StoreTrouble.FAILED, "open", null)),
                Arguments.of(Code.OTHER, new IllegalStateException()));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void everyCauseHasItsCode(Code code, Exception cause, @TempDir Path folder) {
        StartTrouble trouble = StartTroubles.of(new IllegalStateException("it could not start", cause), folder);
        assertEquals(code, trouble.code());
        assertEquals(folder.toString(), trouble.place());
        assertTrue(trouble.details().startsWith("it could not start\n"), trouble.details());
    }

    @Test
    void aFileInThePlaceOfTheFolderIsToldAsSuch(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        UncheckedIOException refused = assertThrows(UncheckedIOException.class, () -> DataFolder.take(file));
        StartTrouble trouble = StartTroubles.of(refused, file);
        assertEquals(Code.DENIED, trouble.code());
        assertEquals(
                "The data folder " + file + " cannot be made\nFileAlreadyExistsException: " + file, trouble.details());
    }

    @Test
    void aDamagedDatabaseIsToldAndLeftAsItIs(@TempDir Path root) throws IOException {
        Path data = root.resolve("data");
        InstallationSettings settings = InstallationSettings.ownLab()
                .planned(LabPlan.DEMO)
                .withLightWallet()
                .withThreads(1);
        try (DataFolder folder = DataFolder.take(data).orElseThrow()) {
            Installation.start(folder, settings).close();
        }
        Path database;
        try (Stream<Path> files = Files.walk(data)) {
            database = files.filter(file -> file.toString().endsWith(".db"))
                    .sorted()
                    .toList()
                    .getFirst();
        }
        byte[] rubbish = "no database any more ".repeat(400).getBytes(StandardCharsets.US_ASCII);
        Files.write(database, rubbish);
        try (DataFolder folder = DataFolder.take(data).orElseThrow()) {
            RuntimeException broken = assertThrows(
                    RuntimeException.class,
                    () -> Installation.start(folder, settings).close());
            StartTrouble trouble = StartTroubles.of(broken, data);
            assertEquals(Code.DAMAGED, trouble.code(), trouble.details());
            assertTrue(trouble.details().contains(database.getFileName().toString()), trouble.details());
            assertFalse(trouble.details().contains("---"), trouble.details());
        }
        assertArrayEquals(rubbish, Files.readAllBytes(database));
    }
}
