package io.idlemint.domain.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.domain.money.Amount;
import java.util.List;

/// The provider agrees to close at this amount, signed by its operator key. Anyone may bring it to the ledger.
public record Release(Bytes32 leaseId, Amount cumulative) implements TypedMessage {
    @Override
    public String primaryType() {
        return "Release";
    }

    @Override
    public List<TypedField> fields() {
        return List.of(TypedField.of("leaseId", leaseId), TypedField.of("cumulative", cumulative));
    }

    /// Reads what [MessageBytes#encode] wrote.
    public static Release read(byte[] bytes) {
        var in = new MessageBytes.Reader("Release", bytes);
        var release = new Release(in.bytes32("leaseId"), in.amount("cumulative"));
        in.end();
        return release;
    }
}
