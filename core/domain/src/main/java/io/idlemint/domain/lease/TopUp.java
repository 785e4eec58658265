package io.idlemint.domain.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.domain.money.Amount;
import java.time.Instant;
import java.util.List;

/// Raises the deposit of an open lease, signed by the renter's account; only within the maximum of the terms.
///
/// @param deposit the new deposit in all
/// @param expiresAt the new end, at most the start plus the maximum duration of the terms
public record TopUp(Bytes32 leaseId, Amount deposit, Instant expiresAt) implements TypedMessage {
    @Override
    public String primaryType() {
        return "TopUp";
    }

    @Override
    public List<TypedField> fields() {
        return List.of(
                TypedField.of("leaseId", leaseId),
                TypedField.of("deposit", deposit),
                TypedField.of("expiresAt", expiresAt));
    }

    /// Reads what [MessageBytes#encode] wrote.
    public static TopUp read(byte[] bytes) {
        var in = new MessageBytes.Reader("TopUp", bytes);
        var topUp = new TopUp(in.bytes32("leaseId"), in.amount("deposit"), in.instant("expiresAt"));
        in.end();
        return topUp;
    }
}
