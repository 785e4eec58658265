package io.idlemint.domain.network;

import io.idlemint.domain.settlement.Silence;
import java.time.Duration;
import java.util.Optional;

/// Whether a key node answers.
public sealed interface LinkState {
    /// It answers.
    ///
    /// @param latency the time of the last exchange; empty before the first
    record Connected(Optional<Duration> latency) implements LinkState {}

    /// It does not answer now; the next try comes by itself.
    ///
    /// @param silence what went wrong; empty before the first try
    record Connecting(Optional<Silence> silence) implements LinkState {}

    /// This side ended the connection.
    record Closed() implements LinkState {}
}
