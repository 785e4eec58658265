package io.idlemint.domain.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.domain.money.Amount;
import java.util.List;

/// The renter's acceptance of terms, signed by the renter's account: it freezes the deposit against exactly those
/// terms and names the session key whose vouchers count.
///
/// @param voucherKey the address of the lease's session key
/// @param renterKeyHash SHA-256 of the TLS public key (SPKI) at the renter's end of the tunnel
public record Open(Bytes32 leaseId, Amount deposit, Account voucherKey, Bytes32 renterKeyHash) implements TypedMessage {
    @Override
    public String primaryType() {
        return "Open";
    }

    @Override
    public List<TypedField> fields() {
        return List.of(
                TypedField.of("leaseId", leaseId),
                TypedField.of("deposit", deposit),
                TypedField.of("voucherKey", voucherKey),
                TypedField.of("renterKeyHash", renterKeyHash));
    }

    /// Reads what [MessageBytes#encode] wrote.
    public static Open read(byte[] bytes) {
        var in = new MessageBytes.Reader("Open", bytes);
        var open = new Open(
                in.bytes32("leaseId"), in.amount("deposit"), in.account("voucherKey"), in.bytes32("renterKeyHash"));
        in.end();
        return open;
    }
}
