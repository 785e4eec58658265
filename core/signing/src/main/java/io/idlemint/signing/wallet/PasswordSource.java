package io.idlemint.signing.wallet;

import io.idlemint.signing.SigningException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Where a machine without a person at it gets the wallet's password from; never from the arguments of a command, which
/// every process can read.
@FunctionalInterface
public interface PasswordSource {
    /// The longest password file, in bytes.
    int MAX_BYTES = 4096;

    /// Reads the password anew. Whoever asks closes it.
    ///
    /// @throws SigningException if it cannot be had; the message names the file
    Password read();

    /// A file with the password as its only line (UTF-8; one line end after it does not count), readable by nobody but
    /// its owner.
    static PasswordSource fromFile(Path file) {
        return () -> read(
                file,
                EnumSet.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE));
    }

    /// A credential that systemd hands to the service.
    ///
    /// @param folder the value of `CREDENTIALS_DIRECTORY`
    /// @param name the credential's name in the unit (`LoadCredential=name:...`)
    static PasswordSource fromCredential(Path folder, String name) {
        if (!name.matches("[A-Za-z0-9._-]{1,255}") || name.matches("\\.{1,2}")) {
            throw new IllegalArgumentException("credential name: 1 to 255 letters, digits, '.', '_' or '-' are needed");
        }
        // systemd may grant the service's user access by an access list, and then shows its mask as the group's bits.
        Set<PosixFilePermission> allowed = EnumSet.complementOf(EnumSet.of(
                PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE));
        return () -> read(folder.resolve(name), allowed);
    }

    private static Password read(Path file, Set<PosixFilePermission> allowed) {
        byte[] bytes = new byte[0];
        try {
            requirePrivate(file, allowed);
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(MAX_BYTES + 1);
            }
            return password(file, bytes);
        } catch (IOException failed) {
            throw new SigningException("the password file " + file + " cannot be read", failed);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void requirePrivate(Path file, Set<PosixFilePermission> allowed) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
        if (!allowed.containsAll(found)) {
            throw new SigningException("the password file " + file + " is open to others ("
                    + PosixFilePermissions.toString(found) + "): run chmod 600 on it");
        }
    }

    private static Password password(Path file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new SigningException("the password file " + file + " has over " + MAX_BYTES + " bytes");
        }
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\n') {
            length -= length > 1 && bytes[length - 2] == '\r' ? 2 : 1;
        }
        if (length == 0) {
            throw new SigningException("the password file " + file + " is empty");
        }
        try {
            CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            char[] typed = new char[chars.remaining()];
            chars.get(typed);
            Password password = Password.of(typed);
            Arrays.fill(typed, '\0');
            Arrays.fill(chars.array(), '\0');
            return password;
        } catch (CharacterCodingException notText) {
            throw new SigningException("the password file " + file + " is not UTF-8 text");
        }
    }
}
