package io.idlemint.domain.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTroublesTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IOException("No space left on device"), StoreTrouble.FULL),
                Arguments.of(
                        new FileSystemException("D:\\a", null, "There is not enough space on the disk"),
                        StoreTrouble.FULL),
                Arguments.of(new FileSystemException("/a", null, "Disk quota exceeded"), StoreTrouble.FULL),
                Arguments.of(new FileSystemException("/a", null, "Read-only file system"), StoreTrouble.DENIED),
                Arguments.of(new IOException("/a (Permission denied)"), StoreTrouble.DENIED),
                Arguments.of(new AccessDeniedException("/a"), StoreTrouble.DENIED),
                Arguments.of(new NotDirectoryException("/a"), StoreTrouble.DENIED),
                Arguments.of(new NoSuchFileException("/no space left"), null),
                Arguments.of(new IOException(), null),
                Arguments.of(new IllegalStateException("No space left on device"), null),
                Arguments.of(new UncheckedIOException(new IOException("No space left on device")), null));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theKindIsTakenFromTheTypeOrTheSystemsWords(Throwable failure, @Nullable StoreTrouble kind) {
        assertEquals(Optional.ofNullable(kind), FileTroubles.of(failure));
    }
}
