package io.idlemint.domain.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.domain.money.Amount;
import java.util.List;

/// What the renter owes so far, signed by the lease's session key. Cumulative: the newest one replaces all before it.
///
/// @param cumulative what is owed since the lease was ready
/// @param meteredSeconds the seconds it is for
/// @param usageHash hash of the usage report that the renter agrees to; zero when there is none
public record Voucher(Bytes32 leaseId, Amount cumulative, long meteredSeconds, Bytes32 usageHash)
        implements TypedMessage {
    @Override
    public String primaryType() {
        return "Voucher";
    }

    @Override
    public List<TypedField> fields() {
        return List.of(
                TypedField.of("leaseId", leaseId),
                TypedField.of("cumulative", cumulative),
                TypedField.of("meteredSeconds", meteredSeconds),
                TypedField.of("usageHash", usageHash));
    }

    /// Reads what [MessageBytes#encode] wrote.
    public static Voucher read(byte[] bytes) {
        var in = new MessageBytes.Reader("Voucher", bytes);
        var voucher = new Voucher(
                in.bytes32("leaseId"), in.amount("cumulative"), in.uint("meteredSeconds"), in.bytes32("usageHash"));
        in.end();
        return voucher;
    }
}
