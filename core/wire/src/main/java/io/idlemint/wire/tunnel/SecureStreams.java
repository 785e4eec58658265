package io.idlemint.wire.tunnel;

import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.PeerPin;
import io.idlemint.wire.tls.PinnedTls;
import io.idlemint.wire.tls.SpkiHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A pinned TLS 1.3 connection with X25519MLKEM768 over any pair of byte streams: a socket's, or those of a blind
/// relay.
///
/// Each direction ends by itself: closing [#output()] lets the other side read to the end and still send. TLS
/// alone cannot do that here (BouncyCastle answers close_notify by closing both directions), so inside TLS each
/// direction is a sequence of chunks, a length of two bytes (big-endian) and that many bytes, and ends with a
/// chunk of length 0. A direction that stops without that chunk is a [TruncatedStreamException].
///
/// Safe for any thread, virtual ones included: one may read while another writes; several that write take turns.
/// Nothing here has a time-out; [#abort()] from another thread ends every wait.
public final class SecureStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SecureStreams.class);
    /// How long [#close()] waits for a writer in another thread before it gives up the orderly end.
    private static final long CLOSE_WAIT_MILLIS = 1_000;

    private final Socket transport;
    private final SSLSocket tls;
    private final SpkiHash peer;
    private final ChunkInput input;
    private final ChunkOutput output;
    private final ReentrantLock closing = new ReentrantLock();

    private SecureStreams(Socket transport, SSLSocket tls) throws IOException {
        this.transport = transport;
        this.tls = tls;
        this.peer = PinnedTls.peer(tls.getSession());
        this.input = new ChunkInput(tls.getInputStream());
        this.output = new ChunkOutput(tls.getOutputStream());
    }

    /// The side that connects, and expects exactly that peer. Returns after the handshake.
    ///
    /// A refused handshake is an `SSLException`, with `WrongPeerException` among its causes if it was about the
    /// key; both streams are then closed. TLS 1.3 lets a client finish before the server has judged its key: a
    /// server that refuses it shows as an exception of the first read.
    public static SecureStreams client(InputStream in, OutputStream out, NodeKey own, SpkiHash peer)
            throws IOException {
        return over(in, out, PinnedTls.client(own, PeerPin.exactly(peer)));
    }

    /// The side that is connected to, and expects exactly that peer. Returns after the handshake; errors as for
    /// the client.
    public static SecureStreams server(InputStream in, OutputStream out, NodeKey own, SpkiHash peer)
            throws IOException {
        return over(in, out, PinnedTls.server(own, PeerPin.exactly(peer)));
    }

    /// Either side, with any pin. Returns after the handshake; errors as for the client.
    public static SecureStreams over(InputStream in, OutputStream out, PinnedTls side) throws IOException {
        return over(new StreamSocket(in, out), side);
    }

    /// Either side over a connected socket, whose read time-out holds during the handshake and after it.
    public static SecureStreams over(Socket connected, PinnedTls side) throws IOException {
        try {
            SSLSocket tls = side.over(connected);
            tls.startHandshake();
            return new SecureStreams(connected, tls);
        } catch (IOException e) {
            try (connected) {
                throw e;
            }
        }
    }

    /// Who the other side is.
    public SpkiHash peer() {
        return peer;
    }

    /// What the other side sends. Closing it only stops local reading.
    public InputStream input() {
        return input;
    }

    /// What the other side will read: every write is sent at once, so write in large pieces.
    /// Closing it ends this direction; the other one stays open.
    public OutputStream output() {
        return output;
    }

    /// Ends this side's output if that has not been done, says close_notify, and closes both streams.
    ///
    /// What the other side still sends is lost, and a peer that is gone already is no error here:
    /// to lose nothing and to hear of failures, close the output and read the input to its end first.
    /// Waits while the transport takes nothing.
    @Override
    public void close() throws IOException {
        if (!closing.tryLock()) {
            return;
        }
        try (transport) {
            input.stop();
            sayGoodbye();
        } finally {
            closing.unlock();
        }
    }

    private void sayGoodbye() {
        try {
            if (output.finish(CLOSE_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                tls.close();
            }
        } catch (IOException gone) {
            LOG.debug("The other side had left before the connection was closed here.", gone);
        }
    }

    /// Drops the connection at once, without a word to the other side, which sees a truncated stream. Never waits
    /// for the peer.
    public void abort() throws IOException {
        input.stop();
        transport.close();
    }
}
