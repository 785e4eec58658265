package io.idlemint.domain.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.domain.money.Amount;
import java.util.List;

/// The provider's confirmation of a voucher, signed by its operator key.
///
/// @param seq counts from 1 within the lease; two different receipts with one number prove fraud
public record Receipt(Bytes32 leaseId, long seq, Amount cumulative) implements TypedMessage {
    @Override
    public String primaryType() {
        return "Receipt";
    }

    @Override
    public List<TypedField> fields() {
        return List.of(
                TypedField.of("leaseId", leaseId), TypedField.of("seq", seq), TypedField.of("cumulative", cumulative));
    }

    /// Reads what [MessageBytes#encode] wrote.
    public static Receipt read(byte[] bytes) {
        var in = new MessageBytes.Reader("Receipt", bytes);
        var receipt = new Receipt(in.bytes32("leaseId"), in.uint("seq"), in.amount("cumulative"));
        in.end();
        return receipt;
    }
}
