package io.idlemint.signing.operator;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.identity.Scope;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// An account's signed permission for an operator key on one ledger.
///
/// @param ledger the ledger that it counts on
/// @param identity the permission, signed by the account that it names
public record Delegation(LedgerDomain ledger, Signed<NodeIdentity> identity) {
    /// Signs a permission with the account's key.
    ///
    /// @param account signs, and is the account that is delegated
    /// @param operator the address of the installation's operator key
    /// @param tlsKeyHash SHA-256 of the installation's TLS public key (SPKI)
    /// @param scopes what the operator key may do, at least one
    /// @param validUntil cut to whole seconds
    /// @param serial larger than that of every earlier one of this account for this installation, see
    ///     [OperatorKeyFile#nextSerial]
    public static Delegation issue(
            MessageSigner account,
            LedgerDomain ledger,
            Account operator,
            Bytes32 tlsKeyHash,
            Set<Scope> scopes,
            Instant validUntil,
            long serial) {
        int bits = scopes.stream().mapToInt(Scope::bit).reduce(0, (left, right) -> left | right);
        NodeIdentity identity = new NodeIdentity(
                account.account(), operator, tlsKeyHash, bits, validUntil.truncatedTo(ChronoUnit.SECONDS), serial);
        return new Delegation(ledger, account.sign(ledger, identity));
    }

    /// The account that delegates.
    public Account account() {
        return identity.message().account();
    }

    public long serial() {
        return identity.message().serial();
    }

    boolean replaces(Delegation other) {
        return ledger.equals(other.ledger) && account().equals(other.account());
    }
}
