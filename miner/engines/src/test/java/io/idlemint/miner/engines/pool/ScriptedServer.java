package io.idlemint.miner.engines.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// Says the same to everyone who connects, whatever they say, and hangs up when they do.
final class ScriptedServer implements AutoCloseable {
    final AtomicInteger calls = new AtomicInteger();
    private final ServerSocket listener;
    private final String script;

    ScriptedServer(String script) throws IOException {
        this(script, new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
    }

    /// @param listener becomes the server's own
    ScriptedServer(String script, ServerSocket listener) {
        this.script = script;
        this.listener = listener;
        Thread.ofVirtual().name("scripted").start(this::accept);
    }

    PoolAddress address() {
        return new PoolAddress("127.0.0.1", listener.getLocalPort(), false);
    }

    Pool pool(PoolLogin login) {
        return new Pool(address(), login);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                calls.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            socket.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
            if (!script.isEmpty()) {
                socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            // The miner hung up in the middle: that is what these tests provoke.
            calls.get();
        }
    }
}
