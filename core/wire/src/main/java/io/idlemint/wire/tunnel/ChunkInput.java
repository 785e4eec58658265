package io.idlemint.wire.tunnel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsFatalAlertReceived;

/// The receiving direction of [SecureStreams]: takes chunks apart and tells an end from a cut.
final class ChunkInput extends InputStream {
    private final InputStream in;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean stopped;
    private boolean ended;
    private int left;

    ChunkInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, to.length);
        reading.lock();
        try {
            if (stopped) {
                throw new IOException("This stream has been closed here.");
            }
            if (length == 0) {
                return 0;
            }
            if (left == 0 && !ended) {
                left = raw() << Byte.SIZE | raw();
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int got = some(to, from, Math.min(left, length));
            left -= got;
            return got;
        } finally {
            reading.unlock();
        }
    }

    private int raw() throws IOException {
        byte[] one = new byte[1];
        some(one, 0, 1);
        return one[0] & 0xff;
    }

    private int some(byte[] to, int from, int length) throws IOException {
        try {
            int got = in.read(to, from, length);
            if (got < 0) {
                throw new EOFException("The other side closed the connection without ending its stream.");
            }
            return got;
        } catch (TlsFatalAlert | TlsFatalAlertReceived e) {
            throw e;
        } catch (IOException e) {
            if (stopped) {
                throw new IOException("This stream has been closed here.", e);
            }
            throw new TruncatedStreamException("The connection was cut before the other side ended its stream.", e);
        }
    }

    @Override
    public int available() throws IOException {
        return Math.min(left, in.available());
    }

    /// From any thread; a thread that waits in a read notices when the transport closes.
    void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        stop();
    }
}
