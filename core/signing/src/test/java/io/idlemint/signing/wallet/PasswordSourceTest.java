package io.idlemint.signing.wallet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.signing.Rights;
import io.idlemint.signing.SigningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordSourceTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({
        "'correct horse',        'correct horse'",
        "'correct horse\n',      'correct horse'",
        "'correct horse\r\n',    'correct horse'",
        "'correct horse\n\n',    'correct horse\n'",
        "' correct horse ',      ' correct horse '",
        "'密码密码密码密码\n',     '密码密码密码密码'"
    })
    void oneLineEndDoesNotCount(String content, String password) throws IOException {
        Path file = file(content, "rw-------");
        try (Password read = PasswordSource.fromFile(file).read()) {
            assertArrayEquals(WalletFileTest.utf8(password), read.utf8());
            assertFalse(read.isUnprotected());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
    void aFileOpenToOthersIsRefused(String permissions) throws IOException {
        Rights.need(temp);
        Path file = file("correct horse", permissions);
        assertRefused(PasswordSource.fromFile(file), "is open to others (" + permissions + ")");
    }

    @Test
    void whatIsNoPasswordIsRefused() throws IOException {
        assertRefused(PasswordSource.fromFile(file("", "r--------")), "is empty");
        assertRefused(PasswordSource.fromFile(file("\n", "r--------")), "is empty");
        assertRefused(PasswordSource.fromFile(file("x".repeat(4097), "r--------")), "has over 4096 bytes");
        Path binary = file("", "rw-------");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 1, 2, 3, 4, 5, 6});
        assertRefused(PasswordSource.fromFile(binary), "is not UTF-8 text");
        assertRefused(PasswordSource.fromFile(temp.resolve("missing")), "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--------", "r--r-----"})
    void aServicesCredentialIsRead(String permissions) throws IOException {
        file("correct horse\n", permissions);
        try (Password read = PasswordSource.fromCredential(temp, "password").read()) {
            assertArrayEquals(WalletFileTest.utf8("correct horse"), read.utf8());
        }
    }

    @Test
    void aCredentialThatEverybodyCanReadIsRefused() throws IOException {
        Rights.need(temp);
        file("correct horse\n", "r--r--r--");
        assertRefused(PasswordSource.fromCredential(temp, "password"), "is open to others");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../password", "a/b", "a b"})
    void aCredentialsNameIsNoPath(String name) {
        assertThrows(IllegalArgumentException.class, () -> PasswordSource.fromCredential(temp, name));
    }

    private Path file(String content, String permissions) throws IOException {
        Path file = temp.resolve("password");
        Files.deleteIfExists(file);
        Files.writeString(file, content);
        Rights.set(file, permissions);
        return file;
    }

    private static void assertRefused(PasswordSource source, String part) {
        var refused = assertThrows(SigningException.class, source::read);
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(part), message);
        assertEquals(-1, message.indexOf("horse"));
    }
}
