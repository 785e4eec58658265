package io.idlemint.miner.stratum.listen;

import io.idlemint.miner.stratum.server.SessionPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/// Where a [StratumServer] listens, and its limits.
///
/// @param bind               address and port; port 0 takes any free one
/// @param plainFromElsewhere whether the owner said that other machines may connect without TLS
/// @param connections        how many connections may be open at once
/// @param idle               a connection that says nothing for that long is closed
/// @param handshake          a connection that has not subscribed and authorised by then is closed
/// @param extranonce1Size    bytes that tell connections apart, 1 to 8; the more, the later one comes again
public record ListenSettings(
        InetSocketAddress bind,
        boolean plainFromElsewhere,
        int connections,
        Duration idle,
        Duration handshake,
        int extranonce1Size,
        SessionPolicy session) {
    /// @throws IllegalArgumentException naming the field that is out of its limits
    public ListenSettings {
        if (connections < 1) {
            throw new IllegalArgumentException("connections must be at least 1, is " + connections);
        }
        if (extranonce1Size < 1 || extranonce1Size > 8) {
            throw new IllegalArgumentException("extranonce1Size must be from 1 to 8, is " + extranonce1Size);
        }
        if (idle.isZero() || idle.isNegative() || handshake.isZero() || handshake.isNegative()) {
            throw new IllegalArgumentException("idle and handshake must be longer than nothing");
        }
    }

    /// Loopback only, on this port (0 for any free one).
    public static ListenSettings onLoopback(int port) {
        return new ListenSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                false,
                256,
                Duration.ofMinutes(10),
                Duration.ofSeconds(30),
                4,
                SessionPolicy.DEFAULT);
    }

    public ListenSettings with(SessionPolicy policy) {
        return new ListenSettings(bind, plainFromElsewhere, connections, idle, handshake, extranonce1Size, policy);
    }
}
