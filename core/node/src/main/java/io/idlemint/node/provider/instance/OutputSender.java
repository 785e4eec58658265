package io.idlemint.node.provider.instance;

import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends a lease's output over the tunnel of the moment, on a thread of its own. For the lease's loop.
final class OutputSender {
    private static final Logger LOG = LoggerFactory.getLogger(OutputSender.class);

    private final String name;
    private final OutputRing ring;
    private @Nullable Thread thread;

    OutputSender(String leaseId, OutputRing ring) {
        this.name = "output-" + leaseId;
        this.ring = ring;
    }

    /// Begins to send from where the renter has it.
    void start(long outputSeen, Tunnel tunnel) {
        stop();
        ring.seek(outputSeen);
        thread = Thread.ofVirtual().name(name).start(() -> send(tunnel));
    }

    void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    private void send(Tunnel tunnel) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                tunnel.send(ring.next());
            }
        } catch (TunnelBrokenException noticedByTheReader) {
            LOG.debug("{} waits for the renter", name);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
