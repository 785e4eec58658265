package io.idlemint.wire.rpc;

import io.grpc.Metadata;

/// How a refusal that has no place in a reply travels: the sentence as the status' description, the code beside it.
public final class RefusalStatus {
    /// The trailer with the code.
    public static final Metadata.Key<String> CODE = Metadata.Key.of("idlemint-code", Metadata.ASCII_STRING_MARSHALLER);

    /// A field breaks a rule; with INVALID_ARGUMENT.
    public static final String BAD_FIELD = "BAD_FIELD";

    /// The caller may not do that; with PERMISSION_DENIED. Every other code of a backend is FAILED_PRECONDITION.
    public static final String NOT_ALLOWED = "NOT_ALLOWED";

    /// Too many calls; with RESOURCE_EXHAUSTED.
    public static final String TOO_MANY_CALLS = "TOO_MANY_CALLS";

    /// The other side of a stream does not read what it is sent; with RESOURCE_EXHAUSTED.
    public static final String TOO_SLOW = "TOO_SLOW";

    /// A stream did not begin as it must within its time; with DEADLINE_EXCEEDED.
    public static final String TOO_LATE = "TOO_LATE";

    /// The ledger behind the key node does not answer; with UNAVAILABLE.
    public static final String LEDGER_UNREACHABLE = "LEDGER_UNREACHABLE";

    private RefusalStatus() {}
}
