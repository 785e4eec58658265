package io.idlemint.node.lease;

import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/// Reads one tunnel on a thread of its own and hands what it reads to the lease's queue; the last thing it hands over
/// is that the tunnel broke. Its queue is bounded, so a flooding peer is held back.
public final class TunnelPump {
    private TunnelPump() {}

    /// What a lease's loop waits for from its tunnels.
    public sealed interface Incoming {
        Tunnel tunnel();

        record Message(Tunnel tunnel, TunnelMessage message) implements Incoming {}

        record Broken(Tunnel tunnel, TunnelBrokenException why) implements Incoming {}
    }

    /// Starts to read. The thread ends when the tunnel breaks or is closed.
    public static <T> void start(String name, Tunnel tunnel, BlockingQueue<T> inbox, Function<Incoming, T> wrap) {
        Thread.ofVirtual().name(name).start(() -> pump(tunnel, inbox, wrap));
    }

    private static <T> void pump(Tunnel tunnel, BlockingQueue<T> inbox, Function<Incoming, T> wrap) {
        try {
            try {
                while (true) {
                    inbox.put(wrap.apply(new Incoming.Message(tunnel, tunnel.receive())));
                }
            } catch (TunnelBrokenException broken) {
                inbox.put(wrap.apply(new Incoming.Broken(tunnel, broken)));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
