package io.idlemint.domain.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import java.util.List;

/// The renter asks to close a lease whose provider does not, signed by the renter's account. After the challenge time
/// the deposit comes back unless the provider has closed with a voucher.
public record StartClose(Bytes32 leaseId) implements TypedMessage {
    @Override
    public String primaryType() {
        return "StartClose";
    }

    @Override
    public List<TypedField> fields() {
        return List.of(TypedField.of("leaseId", leaseId));
    }

    /// Reads what [MessageBytes#encode] wrote.
    public static StartClose read(byte[] bytes) {
        var in = new MessageBytes.Reader("StartClose", bytes);
        var startClose = new StartClose(in.bytes32("leaseId"));
        in.end();
        return startClose;
    }
}
