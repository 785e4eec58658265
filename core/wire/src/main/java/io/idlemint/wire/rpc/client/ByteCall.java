package io.idlemint.wire.rpc.client;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import io.idlemint.schema.v1.StreamPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A call that carries bytes both ways, as a pair of streams with back-pressure: the next piece is asked for when the
/// one before has been read, and writing waits while 256 KiB wait to leave. Safe for use by several threads.
final class ByteCall implements ClientResponseObserver<StreamPart, StreamPart> {
    private static final int MAX_PIECE = 256 * 1024;
    private static final Duration FLUSH_PATIENCE = Duration.ofSeconds(1);
    private static final Duration END_PATIENCE = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final byte[] leaving = new byte[MAX_PIECE];
    private int leavingLength;
    private ByteString arrived = ByteString.EMPTY;
    private boolean joined;
    private boolean inputClosed;
    private boolean outputEnded;
    private boolean ended;
    private @Nullable Status failure;
    private @Nullable ClientCallStreamObserver<StreamPart> call;
    private volatile int readTimeoutMillis;

    private ByteCall() {}

    /// Begins a call.
    ///
    /// @param first what is said first, if anything
    static ByteCall open(
            Function<StreamObserver<StreamPart>, StreamObserver<StreamPart>> method, Optional<StreamPart> first) {
        ByteCall opened = new ByteCall();
        StreamObserver<StreamPart> toServer = method.apply(opened);
        first.ifPresent(toServer::onNext);
        return opened;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<StreamPart> toServer) {
        call = toServer;
        toServer.disableAutoRequestWithInitial(1);
        toServer.setOnReadyHandler(this::ready);
    }

    private ClientCallStreamObserver<StreamPart> call() {
        return Objects.requireNonNull(call, "The call has been started.");
    }

    private void ready() {
        lock.lock();
        try {
            leave();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the key node has brought the other end.
    ///
    /// @throws IOException if it does not within that time, or the call ends
    void awaitJoined(Duration patience) throws IOException {
        lock.lock();
        try {
            if (!await(() -> joined || ended, patience)) {
                throw new IOException("The other end did not come within " + patience.toMillis() + " ms.");
            }
            if (!joined) {
                throw new IOException(reason());
            }
        } finally {
            lock.unlock();
        }
    }

    private interface State {
        boolean holds();
    }

    /// With the lock held. False when the time was over first.
    private boolean await(State state, Duration patience) throws InterruptedIOException {
        long left = patience.toNanos();
        try {
            while (!state.holds()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("This thread was told to end.");
        }
    }

    private String reason() {
        return failure == null ? "The key node ended the stream." : Failures.sentence(failure);
    }

    @Override
    public void onNext(StreamPart part) {
        lock.lock();
        try {
            switch (part.getPartCase()) {
                case JOINED -> {
                    joined = true;
                    askForMore();
                }
                case BYTES -> take(part.getBytes());
                case HELLO, PART_NOT_SET -> {
                    failure = Status.INTERNAL.withDescription("The key node sent what is no piece of a stream.");
                    cancelNow();
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void take(ByteString bytes) {
        // Bytes can overtake the word that the other end has come.
        joined = true;
        if (inputClosed || bytes.isEmpty()) {
            askForMore();
        } else {
            arrived = bytes;
        }
    }

    private void askForMore() {
        if (!ended) {
            call().request(1);
        }
    }

    @Override
    public void onError(Throwable why) {
        end(Status.fromThrowable(why));
    }

    @Override
    public void onCompleted() {
        end(null);
    }

    private void end(@Nullable Status why) {
        lock.lock();
        try {
            ended = true;
            failure = failure == null ? why : failure;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// How long a read waits; a longer wait is a [SocketTimeoutException]. 0 for ever.
    void setReadTimeout(int millis) {
        readTimeoutMillis = millis;
    }

    int readTimeout() {
        return readTimeoutMillis;
    }

    private int read(byte[] to, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, to.length);
        lock.lock();
        try {
            Duration patience =
                    readTimeoutMillis == 0 ? Duration.ofNanos(Long.MAX_VALUE) : Duration.ofMillis(readTimeoutMillis);
            if (length > 0 && !await(() -> inputClosed || ended || !arrived.isEmpty(), patience)) {
                throw new SocketTimeoutException("Nothing came within " + patience.toMillis() + " ms.");
            }
            if (inputClosed) {
                throw new IOException("The stream has been closed here.");
            }
            return length == 0 ? 0 : taken(to, from, length);
        } finally {
            lock.unlock();
        }
    }

    private int taken(byte[] to, int from, int length) throws IOException {
        if (arrived.isEmpty()) {
            if (failure != null) {
                throw new IOException(reason(), failure.asRuntimeException());
            }
            return -1;
        }
        int got = Math.min(length, arrived.size());
        arrived.substring(0, got).copyTo(to, from);
        arrived = arrived.substring(got);
        if (arrived.isEmpty()) {
            askForMore();
        }
        return got;
    }

    private void write(byte[] bytes, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, bytes.length);
        lock.lock();
        try {
            int at = from;
            while (at < from + length) {
                await(() -> outputEnded || ended || leavingLength < MAX_PIECE, Duration.ofNanos(Long.MAX_VALUE));
                requireOpen();
                int some = Math.min(MAX_PIECE - leavingLength, from + length - at);
                System.arraycopy(bytes, at, leaving, leavingLength, some);
                leavingLength += some;
                at += some;
                leave();
            }
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() throws IOException {
        if (outputEnded) {
            throw new IOException("The stream has been closed here.");
        }
        if (ended) {
            throw new IOException(reason());
        }
    }

    /// Sends what waits in one piece, if the transport takes it: many small writes become few large pieces by this.
    private void leave() {
        if (leavingLength > 0 && !ended && !outputEnded && call().isReady()) {
            call().onNext(StreamPart.newBuilder()
                    .setBytes(ByteString.copyFrom(leaving, 0, leavingLength))
                    .build());
            leavingLength = 0;
            changed.signalAll();
        }
    }

    private void endOutput() throws IOException {
        lock.lock();
        try {
            boolean flushed = await(() -> outputEnded || ended || leavingLength == 0, FLUSH_PATIENCE);
            if (!outputEnded && !ended) {
                outputEnded = true;
                if (flushed) {
                    call().onCompleted();
                } else {
                    cancelNow();
                }
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Reads no more, and waits a little for the key node to take what was written before.
    private void endInput() throws IOException {
        lock.lock();
        try {
            boolean unread = !arrived.isEmpty();
            inputClosed = true;
            arrived = ByteString.EMPTY;
            changed.signalAll();
            if (unread) {
                askForMore();
            }
            if (!outputEnded || !await(() -> ended, END_PATIENCE)) {
                cancelNow();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Drops the call at once, with what is on its way. Closing twice does nothing.
    void cut() {
        lock.lock();
        try {
            inputClosed = true;
            cancelNow();
        } finally {
            lock.unlock();
        }
    }

    private void cancelNow() {
        outputEnded = true;
        if (!ended) {
            ended = true;
            call().cancel("closed here", null);
        }
        changed.signalAll();
    }

    InputStream input() {
        return new Input();
    }

    OutputStream output() {
        return new Output();
    }

    private final class Input extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return ByteCall.this.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            return ByteCall.this.read(to, from, length);
        }

        @Override
        public int available() {
            lock.lock();
            try {
                return arrived.size();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() throws IOException {
            endInput();
        }
    }

    private final class Output extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            ByteCall.this.write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            ByteCall.this.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            endOutput();
        }
    }
}
