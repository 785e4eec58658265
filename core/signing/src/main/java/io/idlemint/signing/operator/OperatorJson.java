package io.idlemint.signing.operator;

import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.Signed;
import java.util.HexFormat;
import java.util.List;

/// The operator key's file. Names and order are the file's; all bytes are hexadecimal.
///
/// @param secret the private key, plain: it must work unattended
/// @param check SHA-256 of the compact JSON with this field empty
record OperatorJson(int format, String account, String secret, List<Entry> delegations, String check) {
    static final int FORMAT = 1;

    /// @param identity the canonical bytes of the message
    record Entry(long chainId, String verifyingContract, String identity, String signature) {
        static Entry of(Delegation delegation) {
            return new Entry(
                    delegation.ledger().chainId(),
                    delegation.ledger().verifyingContract().hex(),
                    HexFormat.of()
                            .formatHex(MessageBytes.encode(delegation.identity().message())),
                    delegation.identity().signature().hex());
        }

        Delegation delegation() {
            HexFormat hex = HexFormat.of();
            return new Delegation(
                    new LedgerDomain(chainId, Account.parse(verifyingContract)),
                    new Signed<>(NodeIdentity.read(hex.parseHex(identity)), Signature.of(hex.parseHex(signature))));
        }
    }

    OperatorJson withCheck(String sum) {
        return new OperatorJson(format, account, secret, delegations, sum);
    }

    @Override
    public String toString() {
        return "***";
    }
}
