package io.idlemint.app.runtime.wallet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads passwords for commands without a person: from a file or a service credential, never from arguments.
public final class Passwords {
    private static final String CREDENTIAL = "idlemint-password";
    private static final int MAX_BYTES = 4096;
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private Passwords() {}

    /// The password; empty when neither a file nor a credential is there.
    ///
    /// @param file the file that was named, if any
    /// @param credentials the service manager's folder of credentials, if there is one
    /// @throws IllegalArgumentException if the file is not for its owner only, or too large
    public static char[] read(@Nullable Path file, @Nullable String credentials) {
        if (file != null) {
            requireOwnerOnly(file);
            return content(file);
        }
        if (credentials != null && Files.isRegularFile(Path.of(credentials, CREDENTIAL))) {
            return content(Path.of(credentials, CREDENTIAL));
        }
        return new char[0];
    }

    private static void requireOwnerOnly(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
                throw new IllegalArgumentException(
                        "The password file " + file + " can be read by others; run: chmod 600 " + file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The password file " + file + " cannot be read", unreadable);
        }
    }

    private static char[] content(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException("The password file " + file + " is over the limit of 4096 bytes");
            }
            byte[] bytes = Files.readAllBytes(file);
            CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            int length = chars.remaining();
            if (length > 0 && chars.get(length - 1) == '\n') {
                length -= length > 1 && chars.get(length - 2) == '\r' ? 2 : 1;
            }
            char[] password = new char[length];
            chars.get(password);
            Arrays.fill(chars.array(), '\0');
            return password;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The password file " + file + " cannot be read", unreadable);
        }
    }
}
