package io.idlemint.wire.rpc.client;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/// Shows a stream to the pool as a connected socket.
final class PoolSocket extends Socket {
    private final PoolStream stream;
    private final ByteCall call;
    private volatile boolean closed;

    PoolSocket(PoolStream stream, ByteCall call) {
        this.stream = stream;
        this.call = call;
    }

    @Override
    public InputStream getInputStream() {
        return stream.input();
    }

    @Override
    public OutputStream getOutputStream() {
        return stream.output();
    }

    @Override
    public void setSoTimeout(int millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("millis is " + millis + ", must not be negative");
        }
        call.setReadTimeout(millis);
    }

    @Override
    public int getSoTimeout() {
        return call.readTimeout();
    }

    /// Nothing is ever held back here.
    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public boolean getTcpNoDelay() {
        return true;
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
    public void close() {
        closed = true;
        stream.close();
    }
}
