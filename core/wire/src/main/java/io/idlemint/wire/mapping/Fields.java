package io.idlemint.wire.mapping;

import com.google.protobuf.ByteString;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads single fields, each within its limits; everything else is a [BadFieldException].
public final class Fields {
    /// The longest sentence for people on the wire, in characters. Longer ones are cut when they are sent.
    public static final int MAX_SENTENCE = 2_000;

    private static final int MAX_NAME = 60;
    private static final long LAST_SECOND_OF_9999 = 253_402_300_799L;

    private Fields() {}

    /// Exactly 32 bytes.
    public static Bytes32 hash(String field, ByteString value) {
        requireLength(field, value, 32);
        return Bytes32.of(value.toByteArray());
    }

    /// Exactly 20 bytes.
    public static Account account(String field, ByteString value) {
        requireLength(field, value, 20);
        return Account.of(value.toByteArray());
    }

    /// Nano-MINT from 0 to the cap.
    public static Amount amount(String field, long nanos) {
        return Amount.ofNanos(within(field, nanos, 0, Amount.CAP_NANOS));
    }

    /// Nano-MINT per second.
    public static Rate rate(String field, long nanosPerSecond) {
        return Rate.ofNanosPerSecond(within(field, nanosPerSecond, 0, Rate.MAX_NANOS_PER_SECOND));
    }

    /// Seconds since 1970, until the year 9999.
    public static Instant instant(String field, long seconds) {
        return Instant.ofEpochSecond(within(field, seconds, 0, LAST_SECOND_OF_9999));
    }

    /// Milliseconds since 1970, until the year 9999.
    public static Instant instantOfMillis(String field, long millis) {
        return Instant.ofEpochMilli(within(field, millis, 0, LAST_SECOND_OF_9999 * 1_000));
    }

    /// Whole seconds.
    public static Duration seconds(String field, long seconds, long least, long most) {
        return Duration.ofSeconds(within(field, seconds, least, most));
    }

    /// Whole milliseconds.
    public static Duration millis(String field, long millis, long least, long most) {
        return Duration.ofMillis(within(field, millis, least, most));
    }

    /// A number that is at least 0.
    public static long natural(String field, long value) {
        return within(field, value, 0, Long.MAX_VALUE);
    }

    /// A number that is at least 0.
    public static int natural(String field, int value) {
        return within(field, value, 0, Integer.MAX_VALUE);
    }

    /// A number within both limits.
    public static long within(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new BadFieldException(field, "is " + value + ", outside of " + least + " to " + most);
        }
        return value;
    }

    /// A number within both limits.
    public static int within(String field, int value, int least, int most) {
        return (int) within(field, (long) value, least, most);
    }

    /// A text of that many characters.
    public static String text(String field, String value, int least, int most) {
        if (value.length() < least || value.length() > most) {
            throw new BadFieldException(
                    field, "has " + value.length() + " characters, outside of " + least + " to " + most);
        }
        return value;
    }

    /// A text for people of at most [#MAX_SENTENCE] characters.
    public static String sentence(String field, String value) {
        return text(field, value, 0, MAX_SENTENCE);
    }

    /// What of a text for people is sent.
    public static String cut(String sentence) {
        if (sentence.length() <= MAX_SENTENCE) {
            return sentence;
        }
        int end = Character.isHighSurrogate(sentence.charAt(MAX_SENTENCE - 1)) ? MAX_SENTENCE - 1 : MAX_SENTENCE;
        return sentence.substring(0, end);
    }

    /// The constant of that name.
    public static <E extends Enum<E>> E named(String field, String name, Class<E> type) {
        text(field, name, 1, MAX_NAME);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new BadFieldException(field, "is \"" + name + "\", which is none of " + names(type));
    }

    /// A list of at most that many entries, each read by a function that is given the entry's name, `field[3]`.
    public static <P, T> List<T> list(String field, List<P> values, int most, ElementReader<P, T> reader) {
        if (values.size() > most) {
            throw new BadFieldException(field, "has " + values.size() + " entries, the limit is " + most);
        }
        List<T> read = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            read.add(reader.read(field + "[" + i + "]", values.get(i)));
        }
        return List.copyOf(read);
    }

    /// Reads one entry of a list.
    @FunctionalInterface
    public interface ElementReader<P, T> {
        T read(String field, P value);
    }

    /// Makes a value of the domain, whose own rules name what they miss.
    public static <T> T make(String field, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (BadFieldException named) {
            throw named;
        } catch (IllegalArgumentException | ArithmeticException broken) {
            throw new BadFieldException(field, "is refused: " + broken.getMessage(), broken);
        }
    }

    /// Requires a part that a message cannot be without.
    public static <P, T> T present(String field, boolean there, P value, Function<P, T> reader) {
        if (!there) {
            throw new BadFieldException(field, "is missing");
        }
        return reader.apply(value);
    }

    /// The 32 bytes.
    public static ByteString bytes(Bytes32 hash) {
        return ByteString.copyFrom(hash.toArray());
    }

    /// The 20 bytes.
    public static ByteString bytes(Account account) {
        return ByteString.copyFrom(account.toArray());
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ", List.of(type.getEnumConstants()).stream().map(Enum::name).toList());
    }

    private static void requireLength(String field, ByteString value, int length) {
        if (value.size() != length) {
            throw new BadFieldException(field, "has " + value.size() + " bytes, must have " + length);
        }
    }
}
