package io.idlemint.signing.wallet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A wallet's password in UTF-8. Closing it wipes its bytes; shows itself as `***`. Safe for use by several threads
/// until it is closed.
public final class Password implements AutoCloseable {
    /// The least number of characters of a new password.
    public static final int LEAST_CHARACTERS = 8;

    private final byte[] utf8;
    private final int characters;
    private final boolean unprotected;
    private boolean wiped;

    private Password(byte[] utf8, int characters, boolean unprotected) {
        this.utf8 = utf8;
        this.characters = characters;
        this.unprotected = unprotected;
    }

    /// A password that a person typed; copies it. Any length: only a new password has to be long enough.
    ///
    /// @throws IllegalArgumentException if it is not well-formed Unicode
    public static Password of(char[] typed) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(typed));
            byte[] utf8 = new byte[bytes.remaining()];
            bytes.get(utf8);
            bytes.clear().put(new byte[bytes.capacity()]);
            return new Password(utf8, Character.codePointCount(typed, 0, typed.length), false);
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException("password: it holds half a character");
        }
    }

    /// No password: a lab wallet that anybody who reads its file can use. The file records that it was made so.
    public static Password unprotected() {
        return new Password(new byte[0], 0, true);
    }

    public boolean isUnprotected() {
        return unprotected;
    }

    boolean tooShort() {
        return !unprotected && characters < LEAST_CHARACTERS;
    }

    /// A copy of the bytes. Whoever asks wipes it.
    synchronized byte[] utf8() {
        if (wiped) {
            throw new IllegalStateException("the password was wiped");
        }
        return utf8.clone();
    }

    @Override
    public synchronized void close() {
        wiped = true;
        Arrays.fill(utf8, (byte) 0);
    }

    @Override
    public String toString() {
        return "***";
    }
}
