package io.idlemint.domain.identity;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The delegation of an account to the operator key of one installation, signed by the account. With it an unattended
/// or locked machine can work: the TLS session proves the key node whom it talks to, the operator key signs for the
/// account within the scopes.
///
/// @param tlsKeyHash SHA-256 of the installation's TLS public key (SPKI)
/// @param scopes bits of [Scope]
/// @param serial grows with every delegation of the account to this installation
public record NodeIdentity(
        Account account, Account operatorKey, Bytes32 tlsKeyHash, int scopes, Instant validUntil, long serial)
        implements TypedMessage {
    /// The bits of every scope.
    public static final int ALL_SCOPES = Scope.PROVIDE.bit() | Scope.RENT.bit() | Scope.MINE.bit();

    public NodeIdentity {
        if (scopes <= 0 || (scopes & ~ALL_SCOPES) != 0) {
            throw new IllegalArgumentException("scopes " + scopes + " must be a set of the bits of " + ALL_SCOPES);
        }
    }

    public Set<Scope> scopeSet() {
        Set<Scope> set = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            if ((scopes & scope.bit()) != 0) {
                set.add(scope);
            }
        }
        return set;
    }

    public boolean allows(Scope scope, Instant now) {
        return (scopes & scope.bit()) != 0 && now.isBefore(validUntil);
    }

    @Override
    public String primaryType() {
        return "NodeIdentity";
    }

    @Override
    public List<TypedField> fields() {
        return List.of(
                TypedField.of("account", account),
                TypedField.of("operatorKey", operatorKey),
                TypedField.of("tlsKeyHash", tlsKeyHash),
                TypedField.of("scopes", scopes),
                TypedField.of("validUntil", validUntil),
                TypedField.of("serial", serial));
    }

    /// Reads what [MessageBytes#encode] wrote.
    public static NodeIdentity read(byte[] bytes) {
        var in = new MessageBytes.Reader("NodeIdentity", bytes);
        var identity = new NodeIdentity(
                in.account("account"),
                in.account("operatorKey"),
                in.bytes32("tlsKeyHash"),
                (int) in.uint("scopes", ALL_SCOPES),
                in.instant("validUntil"),
                in.uint("serial"));
        in.end();
        return identity;
    }
}
