package io.idlemint.wire.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// One handshake on loopback with one application byte each way, and what each side saw of it: null means that
/// all went well.
record Handshake(@Nullable Throwable client, @Nullable Throwable server) {
    private static final int PATIENCE_MILLIS = 20_000;

    /// Puts TLS over a connected socket.
    interface Side {
        SSLSocket over(Socket connected) throws Exception;
    }

    static Handshake between(Side client, Side server) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<@Nullable Throwable> serving = threads.submit(() -> outcome(server, listener.accept()));
            Throwable called = outcome(client, new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort()));
            return new Handshake(called, serving.get());
        }
    }

    private static @Nullable Throwable outcome(Side side, Socket connected) throws Exception {
        connected.setSoTimeout(PATIENCE_MILLIS);
        try (connected;
                SSLSocket tls = side.over(connected)) {
            tls.startHandshake();
            tls.getOutputStream().write(7);
            int got = tls.getInputStream().read();
            return got == 7 ? null : new IOException("Read " + got + " instead of 7.");
        } catch (IOException e) {
            return e;
        }
    }

    boolean fine() {
        return client == null && server == null;
    }

    static String text(@Nullable Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
        }
        return text.toString();
    }
}
