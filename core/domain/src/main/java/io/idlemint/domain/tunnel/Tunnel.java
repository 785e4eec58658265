package io.idlemint.domain.tunnel;

/// One end of the encrypted connection between a renter and a provider. Sending is safe from several threads;
/// receiving is for one.
public interface Tunnel extends AutoCloseable {
    /// Blocks while the other end is slower.
    ///
    /// @throws TunnelBrokenException if the connection is lost
    void send(TunnelMessage message);

    /// Waits for the next message.
    ///
    /// @throws TunnelBrokenException if the connection is lost, closed, or the other end sends what is no message
    TunnelMessage receive();

    /// Ends the connection; a waiting [#receive] breaks. Closing twice does nothing.
    @Override
    void close();
}
