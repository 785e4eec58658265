package io.idlemint.domain.settlement;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.domain.money.Amount;
import java.util.List;

/// A payment from the account that signs it.
///
/// @param nonce the number of this transfer of the account, counted from 0: each is accepted once and in order
/// @param memoHash SHA-256 of the memo; zero when there is none
public record Transfer(Account to, Amount amount, long nonce, Bytes32 memoHash) implements TypedMessage {
    @Override
    public String primaryType() {
        return "Transfer";
    }

    @Override
    public List<TypedField> fields() {
        return List.of(
                TypedField.of("to", to),
                TypedField.of("amount", amount),
                TypedField.of("nonce", nonce),
                TypedField.of("memoHash", memoHash));
    }

    /// Reads what [MessageBytes#encode] wrote.
    public static Transfer read(byte[] bytes) {
        var in = new MessageBytes.Reader("Transfer", bytes);
        var transfer = new Transfer(in.account("to"), in.amount("amount"), in.uint("nonce"), in.bytes32("memoHash"));
        in.end();
        return transfer;
    }
}
