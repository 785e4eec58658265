package io.idlemint.domain.settlement;

/// Why a key node, which keeps the ledger, gave no answer that counts.
///
/// @param kind for sentences in a person's language
/// @param detail what was seen, for reports; in English, may be empty
public record Silence(Kind kind, String detail) {
    /// The closed list of kinds.
    public enum Kind {
        /// Nobody listens there, or the way there is cut.
        UNREACHABLE,
        /// It took too long.
        LATE,
        /// Somebody answered who has another key.
        STRANGER,
        /// It answered, but what it said is not understood.
        UNCLEAR,
        /// It has no time now.
        BUSY,
        /// It does not want to talk to us.
        REFUSED,
        /// The connection was lost, or it failed over there.
        LOST
    }
}
