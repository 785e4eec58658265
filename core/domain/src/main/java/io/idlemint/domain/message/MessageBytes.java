package io.idlemint.domain.message;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// The canonical bytes of a [TypedMessage], for the wire and for the archive: one 32-byte big-endian word a field, as
/// the ABI encodes static types; a text is a word with its length in bytes and then its UTF-8 bytes, zero-padded to
/// whole words. There is exactly one encoding of a message, and everything else is refused.
public final class MessageBytes {
    private static final int WORD = 32;

    private MessageBytes() {}

    public static byte[] encode(TypedMessage message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (TypedField field : message.fields()) {
            switch (field) {
                case TypedField.AddressField address ->
                    out.writeBytes(leftPadded(address.value().toArray()));
                case TypedField.Bytes32Field bytes ->
                    out.writeBytes(bytes.value().toArray());
                case TypedField.UintField number -> out.writeBytes(word(number.value()));
                case TypedField.TextField text -> {
                    byte[] utf8 = text.value().getBytes(StandardCharsets.UTF_8);
                    out.writeBytes(word(utf8.length));
                    out.writeBytes(Arrays.copyOf(utf8, padded(utf8.length)));
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] word(long value) {
        return ByteBuffer.allocate(WORD).putLong(WORD - Long.BYTES, value).array();
    }

    private static byte[] leftPadded(byte[] bytes) {
        byte[] word = new byte[WORD];
        System.arraycopy(bytes, 0, word, WORD - bytes.length, bytes.length);
        return word;
    }

    private static int padded(int length) {
        return (length + WORD - 1) / WORD * WORD;
    }

    /// Reads the fields of one message in order. Not safe for use by several threads.
    public static final class Reader {
        private final String message;
        private final ByteBuffer bytes;

        /// @param message the message's name, for errors
        public Reader(String message, byte[] bytes) {
            this.message = message;
            this.bytes = ByteBuffer.wrap(bytes);
        }

        public Account account(String field) {
            byte[] word = next(field);
            requireZeros(field, word, WORD - 20);
            return Account.of(Arrays.copyOfRange(word, WORD - 20, WORD));
        }

        public Bytes32 bytes32(String field) {
            return Bytes32.of(next(field));
        }

        public long uint(String field) {
            byte[] word = next(field);
            requireZeros(field, word, WORD - Long.BYTES);
            long value = ByteBuffer.wrap(word).getLong(WORD - Long.BYTES);
            if (value < 0) {
                throw new MalformedMessageException(message, field, "is over the limit of " + Long.MAX_VALUE);
            }
            return value;
        }

        /// A number of at most `limit`.
        public long uint(String field, long limit) {
            long value = uint(field);
            if (value > limit) {
                throw new MalformedMessageException(message, field, "is " + value + ", over the limit of " + limit);
            }
            return value;
        }

        public Amount amount(String field) {
            return Amount.ofNanos(uint(field, Amount.CAP_NANOS));
        }

        public Rate rate(String field) {
            return Rate.ofNanosPerSecond(uint(field, Rate.MAX_NANOS_PER_SECOND));
        }

        public Instant instant(String field) {
            // Year 9999: later instants cannot be printed in four digits and are surely mistakes.
            return Instant.ofEpochSecond(uint(field, 253_402_300_799L));
        }

        public String text(String field) {
            int length = (int) uint(field, TypedField.TextField.MAX_CHARS * 4L);
            if (bytes.remaining() < padded(length)) {
                throw new MalformedMessageException(message, field, "is cut short");
            }
            byte[] utf8 = new byte[padded(length)];
            bytes.get(utf8);
            for (int i = length; i < utf8.length; i++) {
                if (utf8[i] != 0) {
                    throw new MalformedMessageException(message, field, "has padding that is not zero");
                }
            }
            String text = decoded(field, utf8, length);
            if (text.length() > TypedField.TextField.MAX_CHARS) {
                throw new MalformedMessageException(message, field, "has over 200 characters");
            }
            return text;
        }

        /// Ends the reading.
        ///
        /// @throws MalformedMessageException if bytes are left over
        public void end() {
            if (bytes.hasRemaining()) {
                throw new MalformedMessageException(message, "length", "has " + bytes.remaining() + " bytes too many");
            }
        }

        private String decoded(String field, byte[] utf8, int length) {
            try {
                CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8, 0, length));
                return chars.toString();
            } catch (CharacterCodingException notText) {
                throw new MalformedMessageException(message, field, "is not UTF-8", notText);
            }
        }

        private byte[] next(String field) {
            if (bytes.remaining() < WORD) {
                throw new MalformedMessageException(message, field, "is missing");
            }
            byte[] word = new byte[WORD];
            bytes.get(word);
            return word;
        }

        private void requireZeros(String field, byte[] word, int count) {
            for (int i = 0; i < count; i++) {
                if (word[i] != 0) {
                    throw new MalformedMessageException(message, field, "has bits above its type");
                }
            }
        }
    }
}
