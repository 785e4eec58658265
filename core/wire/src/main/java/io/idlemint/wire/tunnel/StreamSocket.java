package io.idlemint.wire.tunnel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// Shows a pair of byte streams as a connected socket, for TLS to be put over it. Closing it closes both streams.
final class StreamSocket extends Socket {
    private final InputStream in;
    private final OutputStream out;
    private volatile boolean closed;

    StreamSocket(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        return null;
    }

    /// Streams have no time-out: whoever waits too long closes them.
    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try (in;
                out) {
            super.close();
        }
    }
}
