package io.idlemint.app.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A network line to the key node that a test cuts and mends: a TCP proxy on loopback. Safe for use by several threads.
public final class CutLine implements AutoCloseable {
    private static final int PIECE = 64 * 1024;

    private final InetSocketAddress target;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition mended = lock.newCondition();
    private boolean frozen;
    private volatile boolean refusing;

    public CutLine(InetSocketAddress target) {
        this.target = target;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().name("cut-line").start(this::accept);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    /// Nothing moves any more, and nobody is told: a cable pulled.
    public void freeze() {
        set(true);
    }

    /// Breaks all connections, and lets none be made: a network that says no.
    public void cut() {
        refusing = true;
        sockets.forEach(CutLine::drop);
    }

    /// The line works again; what waited goes on.
    public void mend() {
        refusing = false;
        set(false);
    }

    private void set(boolean value) {
        lock.lock();
        try {
            frozen = value;
            mended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                if (refusing) {
                    drop(near);
                } else {
                    Socket far = new Socket();
                    far.connect(target);
                    pump(near, far);
                    pump(far, near);
                }
            } catch (IOException closed) {
                // Closed, or the key node is away: the client tries again.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        sockets.add(from);
        Thread.ofVirtual().start(() -> {
            byte[] buffer = new byte[PIECE];
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    awaitMended();
                    out.write(buffer, 0, n);
                }
            } catch (IOException gone) {
                drop(to);
            } finally {
                sockets.remove(from);
            }
        });
    }

    private void awaitMended() {
        lock.lock();
        try {
            while (frozen) {
                mended.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // Closed is what it should be.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException already) {
            // Closed is what it should be.
        } finally {
            cut();
            mend();
        }
    }
}
