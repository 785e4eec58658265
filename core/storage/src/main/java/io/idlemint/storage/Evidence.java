package io.idlemint.storage;

import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.message.TypedMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/// How signed messages stand in tables: a column with the canonical bytes and beside it, with `_signature` after its
/// name, the signature.
public final class Evidence {
    private Evidence() {}

    public static byte[] bytes(Signed<?> signed) {
        return MessageBytes.encode(signed.message());
    }

    public static <M extends TypedMessage> Signed<M> read(ResultSet row, String column, Function<byte[], M> reader)
            throws SQLException {
        return new Signed<>(reader.apply(row.getBytes(column)), Values.signature(row, column + "_signature"));
    }

    public static <M extends TypedMessage> Optional<Signed<M>> readOptional(
            ResultSet row, String column, Function<byte[], M> reader) throws SQLException {
        Optional<byte[]> bytes = Values.optionalBlob(row, column);
        return bytes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Signed<>(reader.apply(bytes.get()), Values.signature(row, column + "_signature")));
    }
}
