package io.idlemint.node.lease;

import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;

/// Reads one tunnel on a thread of its own and hands what it reads to the lease's inbox; the last thing it hands over
/// is that the tunnel broke.
public final class TunnelPump {
    private TunnelPump() {}

    /// What a lease's loop waits for from its tunnels.
    public sealed interface Incoming {
        Tunnel tunnel();

        record Message(Tunnel tunnel, TunnelMessage message) implements Incoming {}

        record Broken(Tunnel tunnel, TunnelBrokenException why) implements Incoming {}
    }

    /// Starts to read. The thread ends when the tunnel breaks or is closed.
    static void start(String name, Tunnel tunnel, LeaseInbox inbox) {
        Thread.ofVirtual().name(name).start(() -> pump(tunnel, inbox));
    }

    private static void pump(Tunnel tunnel, LeaseInbox inbox) {
        try {
            try {
                while (true) {
                    inbox.put(new LeaseNote.FromTunnel(new Incoming.Message(tunnel, tunnel.receive())));
                }
            } catch (TunnelBrokenException broken) {
                inbox.put(new LeaseNote.FromTunnel(new Incoming.Broken(tunnel, broken)));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
