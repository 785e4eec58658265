package io.idlemint.domain.message;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import java.time.Instant;

/// One field of a [TypedMessage]: its name, its Solidity type and its value.
public sealed interface TypedField {
    String name();

    /// The type as EIP-712 spells it, such as `uint64`.
    String type();

    /// An `address`.
    record AddressField(String name, Account value) implements TypedField {
        @Override
        public String type() {
            return "address";
        }
    }

    /// A `bytes32`.
    record Bytes32Field(String name, Bytes32 value) implements TypedField {
        @Override
        public String type() {
            return "bytes32";
        }
    }

    /// A `uint64` whose value is never above [Long#MAX_VALUE].
    record UintField(String name, long value) implements TypedField {
        public UintField {
            if (value < 0) {
                throw new IllegalArgumentException(name + " " + value + " must not be negative");
            }
        }

        @Override
        public String type() {
            return "uint64";
        }
    }

    /// A `string`, hashed as its UTF-8 bytes, of at most [#MAX_CHARS] characters.
    record TextField(String name, String value) implements TypedField {
        public static final int MAX_CHARS = 200;

        public TextField {
            if (value.length() > MAX_CHARS) {
                throw new IllegalArgumentException(name + " has " + value.length() + " characters, the limit is 200");
            }
        }

        @Override
        public String type() {
            return "string";
        }
    }

    static TypedField of(String name, Account value) {
        return new AddressField(name, value);
    }

    static TypedField of(String name, Bytes32 value) {
        return new Bytes32Field(name, value);
    }

    static TypedField of(String name, long value) {
        return new UintField(name, value);
    }

    static TypedField of(String name, Amount value) {
        return new UintField(name, value.nanos());
    }

    static TypedField of(String name, Rate value) {
        return new UintField(name, value.nanosPerSecond());
    }

    /// Seconds since 1970.
    static TypedField of(String name, Instant value) {
        return new UintField(name, value.getEpochSecond());
    }

    static TypedField of(String name, String value) {
        return new TextField(name, value);
    }
}
