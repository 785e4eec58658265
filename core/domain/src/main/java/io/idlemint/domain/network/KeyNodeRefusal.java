package io.idlemint.domain.network;

import java.util.Arrays;

/// Why a key node refuses a request, of which nothing happened then: a closed list, worded where it is shown. The names
/// travel and must stay.
public enum KeyNodeRefusal {
    /// A field of the request breaks a rule.
    BAD_FIELD,
    BAD_SIGNATURE,
    /// This connection may not act for, or see, the account.
    NOT_ALLOWED,
    /// The account's permission for this connection is over, revoked or replaced.
    EXPIRED,
    TOO_MANY_CALLS,
    /// The request came, or its answer was taken, too slowly.
    TOO_SLOW,
    /// The request came after its time.
    TOO_LATE,
    /// A part of the key node does not answer.
    UNAVAILABLE,
    /// The key node is of a version that does not know the request; so gRPC calls it.
    UNIMPLEMENTED,
    /// The request or its answer is larger than the limit; so gRPC calls it.
    RESOURCE_EXHAUSTED,
    /// Another version of a key node knows more codes.
    OTHER;

    /// The constant of a code that came over the wire.
    public static KeyNodeRefusal of(String name) {
        return Arrays.stream(values())
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }
}
