package io.idlemint.miner.stratum.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Lines on their way to one peer. Whoever adds never waits; one thread writes. Safe for any thread.
public final class Outbox {
    private static final int MOST_LINES = 256;
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> lines = new ArrayBlockingQueue<>(MOST_LINES);

    /// False if the peer reads too slowly to hold on to.
    public boolean add(byte[] line) {
        return lines.offer(line);
    }

    /// Nothing more is to be written.
    public void end() {
        while (!lines.offer(END)) {
            lines.clear();
        }
    }

    /// Writes until [#end] or until the thread is interrupted.
    ///
    /// @throws IOException if the connection breaks or is closed
    public void drainTo(OutputStream out) throws IOException {
        try {
            for (byte[] line = lines.take(); line.length > 0; line = lines.take()) {
                out.write(line);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
