package io.idlemint.wire.tunnel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// The sending direction of [SecureStreams]: each chunk with its length fills at most one TLS record.
final class ChunkOutput extends OutputStream {
    private static final int HEADER = 2;
    /// TLS 1.3's largest plaintext (RFC 8446, section 5.1) less the header.
    private static final int MAX_CHUNK = (1 << 14) - HEADER;

    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private final byte[] chunk = new byte[HEADER + MAX_CHUNK];
    private boolean ended;

    ChunkOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, bytes.length);
        writing.lock();
        try {
            if (ended) {
                throw new IOException("This stream has been ended here.");
            }
            for (int at = 0; at < length; at += MAX_CHUNK) {
                send(bytes, from + at, Math.min(MAX_CHUNK, length - at));
            }
        } finally {
            writing.unlock();
        }
    }

    private void send(byte[] bytes, int from, int length) throws IOException {
        chunk[0] = (byte) (length >>> Byte.SIZE);
        chunk[1] = (byte) length;
        System.arraycopy(bytes, from, chunk, HEADER, length);
        out.write(chunk, 0, HEADER + length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        writing.lock();
        try {
            end();
        } finally {
            writing.unlock();
        }
    }

    /// Ends the stream unless a writer holds it for longer than that; false then.
    boolean finish(long wait, TimeUnit unit) throws IOException {
        try {
            if (!writing.tryLock(wait, unit)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            end();
            return true;
        } finally {
            writing.unlock();
        }
    }

    private void end() throws IOException {
        if (!ended) {
            ended = true;
            send(chunk, 0, 0);
        }
    }
}
