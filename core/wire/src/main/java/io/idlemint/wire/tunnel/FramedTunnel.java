package io.idlemint.wire.tunnel;

import io.idlemint.domain.lease.Party;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.wire.mapping.BadFieldException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A tunnel's messages as frames on secure streams. Safe for use by several threads; [#receive()] is for one.
public final class FramedTunnel implements Tunnel {
    private static final Logger LOG = LoggerFactory.getLogger(FramedTunnel.class);
    private static final byte[] WELCOME = {};
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final SecureStreams streams;
    private final Runnable cut;
    private final Party other;
    private final TunnelFrames.Reader reader;
    private final TunnelFrames.Writer writer;
    private final AtomicBoolean closed = new AtomicBoolean();

    private FramedTunnel(SecureStreams streams, Party own, Runnable cut) {
        this.streams = streams;
        this.cut = cut;
        this.other = own == Party.PROVIDER ? Party.RENTER : Party.PROVIDER;
        this.reader = new TunnelFrames.Reader(streams.input());
        this.writer = new TunnelFrames.Writer(streams.output());
    }

    /// A tunnel over streams whose handshake is done.
    ///
    /// The provider, which is TLS's server, says with an empty frame that it has accepted the renter's key, and the
    /// renter waits for it: TLS 1.3 alone lets a client believe in a connection that the server then refuses.
    ///
    /// @param own which end this is
    /// @param cut drops the connection below the streams at once, from any thread
    /// @throws IOException if the other end refuses this end's key, or is gone
    public static FramedTunnel over(SecureStreams streams, Party own, Runnable cut) throws IOException {
        FramedTunnel tunnel = new FramedTunnel(streams, own, cut);
        if (own == Party.PROVIDER) {
            tunnel.writer.write(WELCOME);
        } else if (tunnel.reader.read().filter(frame -> frame.length == 0).isEmpty()) {
            throw new FrameException("The other end did not begin with an empty frame.");
        }
        return tunnel;
    }

    @Override
    public void send(TunnelMessage message) {
        byte[] frame = TunnelWire.toWire(message).toByteArray();
        if (frame.length > TunnelFrames.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "The message " + message.getClass().getSimpleName() + " has " + frame.length
                            + " bytes, the limit is " + TunnelFrames.MAX_BYTES + ".");
        }
        try {
            writer.write(frame);
        } catch (IOException lost) {
            throw broken(lost);
        }
    }

    @Override
    public TunnelMessage receive() {
        try {
            Optional<byte[]> frame = reader.read();
            if (frame.isEmpty()) {
                throw new TunnelBrokenException("The other end closed the tunnel.", null);
            }
            return TunnelWire.read(frame.get(), other);
        } catch (BadFieldException | FrameException violation) {
            cut.run();
            throw TunnelBrokenException.protocol(
                    "The other end sent what is no message of the protocol: " + violation.getMessage(), violation);
        } catch (IOException lost) {
            throw broken(lost);
        }
    }

    private TunnelBrokenException broken(IOException lost) {
        return new TunnelBrokenException(
                closed.get()
                        ? "The tunnel has been closed here."
                        : "The connection to the other end is lost: " + lost.getMessage(),
                lost);
    }

    /// Ends the connection after what was sent before has left, within two seconds.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        Thread orderly = Thread.ofVirtual().name("tunnel-close").start(this::end);
        try {
            if (!orderly.join(CLOSE_PATIENCE)) {
                LOG.debug("The tunnel's other end does not read: it is cut.");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        cut.run();
    }

    private void end() {
        try {
            streams.close();
        } catch (IOException gone) {
            LOG.debug("The tunnel was broken before it was closed here.", gone);
        }
    }
}
