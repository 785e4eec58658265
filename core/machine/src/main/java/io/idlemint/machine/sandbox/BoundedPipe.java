package io.idlemint.machine.sandbox;

import io.idlemint.domain.time.Ticker;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A pipe with a fixed memory between one writer and one reader, each on its own thread.
///
/// A full pipe holds the writer back for as long as the reader takes something now and then. Once the reader has
/// taken nothing for the patience, the oldest bytes give way and are counted, so that the writer never hangs for
/// good.
final class BoundedPipe {
    private final byte[] ring;
    private final long patienceNanos;
    private final Ticker ticker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final InputStream reader = new Reader();
    private int start;
    private int length;
    private boolean ended;
    private boolean readerGone;
    private long dropped;
    private long lastTaken;

    BoundedPipe(int capacity, Duration patience, Ticker ticker) {
        ring = new byte[capacity];
        patienceNanos = patience.toNanos();
        this.ticker = ticker;
        lastTaken = ticker.nanos();
    }

    /// Everything that was written and not dropped; ends after [#end].
    InputStream reader() {
        return reader;
    }

    /// How many bytes gave way so far.
    long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /// Copies a stream until it ends or breaks, then ends the pipe.
    void fillFrom(InputStream source) {
        byte[] chunk = new byte[Math.min(ring.length, 64 * 1024)];
        try (source) {
            for (int got = source.read(chunk); got >= 0; got = source.read(chunk)) {
                write(chunk, got);
            }
        } catch (IOException | InterruptedException broken) {
            // The writing process is gone: what came so far is all there is.
        } finally {
            end();
        }
    }

    /// Writes all of it, waiting or dropping as the class says.
    void write(byte[] bytes, int count) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            int from = 0;
            if (length == 0) {
                // The reader owes nothing before there is something to take.
                lastTaken = ticker.nanos();
            }
            while (from < count && !readerGone) {
                awaitRoom(Math.min(count - from, ring.length));
                int put = put(bytes, from, count - from);
                from += put;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Nothing more will be written.
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom(int wanted) throws InterruptedException {
        while (length == ring.length && !readerGone) {
            long left = patienceNanos - (ticker.nanos() - lastTaken);
            if (left <= 0) {
                int given = Math.min(wanted, length);
                start = (start + given) % ring.length;
                length -= given;
                dropped += given;
                return;
            }
            changed.await(left, TimeUnit.NANOSECONDS);
        }
    }

    private int put(byte[] bytes, int from, int count) {
        int end = (start + length) % ring.length;
        int room = Math.min(count, ring.length - length);
        int first = Math.min(room, ring.length - end);
        System.arraycopy(bytes, from, ring, end, first);
        System.arraycopy(bytes, from + first, ring, 0, room - first);
        length += room;
        return room;
    }

    private int take(byte[] bytes, int from, int count) {
        int taken = Math.min(count, length);
        int first = Math.min(taken, ring.length - start);
        System.arraycopy(ring, start, bytes, from, first);
        System.arraycopy(ring, 0, bytes, from + first, taken - first);
        start = (start + taken) % ring.length;
        length -= taken;
        lastTaken = ticker.nanos();
        return taken;
    }

    private final class Reader extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            Objects.checkFromIndexSize(from, count, bytes.length);
            if (count == 0) {
                return 0;
            }
            lock.lock();
            try {
                while (length == 0 && !ended && !readerGone) {
                    changed.await();
                }
                if (readerGone) {
                    throw new IOException("The stream is closed");
                }
                if (length == 0) {
                    return -1;
                }
                int taken = take(bytes, from, count);
                changed.signalAll();
                return taken;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted while waiting for the job's output");
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int available() {
            lock.lock();
            try {
                return length;
            } finally {
                lock.unlock();
            }
        }

        /// From now on what is written is thrown away.
        @Override
        public void close() {
            lock.lock();
            try {
                readerGone = true;
                length = 0;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
