package io.idlemint.wire.rpc.server;

/// What a key node's server lets a caller do.
///
/// @param callsPerSecondOfKey calls that one node key may begin per second over time
/// @param burstOfKey how many of them at once
/// @param callsPerSecondOfAddress calls that one address may begin per second over time
/// @param burstOfAddress how many of them at once
/// @param messagesOfProvider messages per second on a provider's stream over time; 20 times as many at once
/// @param connections open connections in all
/// @param connectionsOfAddress open connections from one address
public record ServerLimits(
        int callsPerSecondOfKey,
        int burstOfKey,
        int callsPerSecondOfAddress,
        int burstOfAddress,
        int messagesOfProvider,
        int connections,
        int connectionsOfAddress) {
    /// For one laboratory: thousands of nodes, many of them behind one address.
    public static final ServerLimits USUAL = new ServerLimits(50, 200, 500, 2_000, 50, 4_096, 256);

    public ServerLimits {
        require("callsPerSecondOfKey", callsPerSecondOfKey);
        require("burstOfKey", burstOfKey);
        require("callsPerSecondOfAddress", callsPerSecondOfAddress);
        require("burstOfAddress", burstOfAddress);
        require("messagesOfProvider", messagesOfProvider);
        require("connections", connections);
        require("connectionsOfAddress", connectionsOfAddress);
    }

    private static void require(String field, int value) {
        if (value < 1 || value > 1_000_000) {
            throw new IllegalArgumentException(field + " is " + value + ", outside of 1 to 1000000");
        }
    }
}
