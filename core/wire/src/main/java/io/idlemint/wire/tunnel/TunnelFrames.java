package io.idlemint.wire.tunnel;

import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Messages on a byte stream: a length of four bytes (unsigned, big-endian), then that many bytes of one message.
public final class TunnelFrames {
    /// The longest message in bytes (1 MiB), on both sides.
    public static final int MAX_BYTES = 1 << 20;

    private TunnelFrames() {}

    /// Takes messages from a stream. Safe for any thread; readers take turns.
    ///
    /// After a [FrameException] the stream's position means nothing any more: the connection is to be closed.
    public static final class Reader {
        private final InputStream in;
        private final ReentrantLock reading = new ReentrantLock();

        public Reader(InputStream in) {
            this.in = in;
        }

        /// The next message's bytes; empty if the stream ended before another frame began.
        ///
        /// A frame longer than [#MAX_BYTES], or one that the stream ends within, is a [FrameException].
        public Optional<byte[]> read() throws IOException {
            reading.lock();
            try {
                byte[] head = in.readNBytes(Integer.BYTES);
                if (head.length == 0) {
                    return Optional.empty();
                }
                if (head.length < Integer.BYTES) {
                    throw cut(head.length, "the " + Integer.BYTES + " of its length");
                }
                long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
                if (length > MAX_BYTES) {
                    throw tooLong(length);
                }
                byte[] message = in.readNBytes((int) length);
                if (message.length < length) {
                    throw cut(message.length, length + " (the limit is " + MAX_BYTES + ")");
                }
                return Optional.of(message);
            } finally {
                reading.unlock();
            }
        }

        private static FrameException cut(int got, String wanted) {
            return new FrameException("The stream ended within a frame, after " + got + " bytes of " + wanted + ".");
        }
    }

    /// Puts messages on a stream, each in one write and flushed. Safe for any thread; writers take turns, frames
    /// never mix.
    public static final class Writer {
        private final OutputStream out;
        private final ReentrantLock writing = new ReentrantLock();

        public Writer(OutputStream out) {
            this.out = out;
        }

        /// Sends one message; one longer than [#MAX_BYTES] is a [FrameException] and nothing of it is sent.
        public void write(byte[] message) throws IOException {
            if (message.length > MAX_BYTES) {
                throw tooLong(message.length);
            }
            send(ByteBuffer.allocate(Integer.BYTES + message.length)
                    .putInt(message.length)
                    .put(message)
                    .array());
        }

        /// Sends one protobuf message; limit as above.
        public void write(MessageLite message) throws IOException {
            write(message.toByteArray());
        }

        private void send(byte[] frame) throws IOException {
            writing.lock();
            try {
                out.write(frame);
                out.flush();
            } finally {
                writing.unlock();
            }
        }
    }

    private static FrameException tooLong(long length) {
        return new FrameException("A frame of " + length + " bytes is longer than the limit of " + MAX_BYTES + ".");
    }
}
