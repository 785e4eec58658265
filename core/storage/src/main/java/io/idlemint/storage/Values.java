package io.idlemint.storage;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/// How the domain's values stand in columns: hashes and signatures as blobs, accounts as `0x...` text, amounts as
/// integers of nano-MINT, times as integers of milliseconds since 1970 in UTC.
public final class Values {
    private Values() {}

    public static Bytes32 bytes32(ResultSet row, String column) throws SQLException {
        return Bytes32.of(row.getBytes(column));
    }

    public static Optional<Bytes32> optionalBytes32(ResultSet row, String column) throws SQLException {
        return optionalBlob(row, column).map(Bytes32::of);
    }

    public static Signature signature(ResultSet row, String column) throws SQLException {
        return Signature.of(row.getBytes(column));
    }

    public static Optional<byte[]> optionalBlob(ResultSet row, String column) throws SQLException {
        byte @Nullable [] bytes = row.getBytes(column);
        return Optional.ofNullable(bytes);
    }

    public static Account account(ResultSet row, String column) throws SQLException {
        return Account.parse(row.getString(column));
    }

    public static Optional<Account> optionalAccount(ResultSet row, String column) throws SQLException {
        return optionalText(row, column).map(Account::parse);
    }

    public static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return Optional.ofNullable(text);
    }

    public static Amount amount(ResultSet row, String column) throws SQLException {
        return Amount.ofNanos(row.getLong(column));
    }

    public static Optional<Amount> optionalAmount(ResultSet row, String column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Amount.ofNanos(nanos));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    public static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new Mapped<>(Bytes32.class, Types.BLOB, (to, at, v) -> to.setBytes(at, v.toArray())));
        jdbi.registerArgument(new Mapped<>(Signature.class, Types.BLOB, (to, at, v) -> to.setBytes(at, v.toArray())));
        jdbi.registerArgument(new Mapped<>(Account.class, Types.VARCHAR, (to, at, v) -> to.setString(at, v.hex())));
        jdbi.registerArgument(new Mapped<>(Amount.class, Types.BIGINT, (to, at, v) -> to.setLong(at, v.nanos())));
        jdbi.registerArgument(
                new Mapped<>(Instant.class, Types.BIGINT, (to, at, v) -> to.setLong(at, v.toEpochMilli())));
    }

    /// Sets one parameter of a statement.
    @FunctionalInterface
    private interface Setter<V> {
        void set(PreparedStatement to, int at, V value) throws SQLException;
    }

    /// One type of value.
    private static final class Mapped<V> implements ArgumentFactory {
        private final Class<V> type;
        private final int sqlType;
        private final Setter<V> setter;

        Mapped(Class<V> type, int sqlType, Setter<V> setter) {
            this.type = type;
            this.sqlType = sqlType;
            this.setter = setter;
        }

        @Override
        public Optional<Argument> build(Type wanted, @Nullable Object value, ConfigRegistry config) {
            if (!type.equals(wanted)) {
                return Optional.empty();
            }
            return Optional.of((at, to, context) -> {
                if (value == null) {
                    to.setNull(at, sqlType);
                } else {
                    setter.set(to, at, type.cast(value));
                }
            });
        }
    }
}
