package io.idlemint.miner.stratum;

/// A line that is no valid message.
///
/// @param id     the id of the bad request where it could still be read
/// @param reason a sentence that names the field and the limit
/// @param http   whether the line looks like HTTP: then a browser was tricked into talking to us, and nothing is
///     answered
public record Malformed(MessageId id, String reason, boolean http) implements StratumMessage {}
