package io.idlemint.wire.rpc.client;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.idlemint.schema.v1.KeyNodeMessage;
import io.idlemint.schema.v1.ProviderMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// One stream of a provider to its key node. What the key node says is dealt with one after the other on a thread of
/// this stream. Safe for use by several threads.
final class ProviderCall implements ClientResponseObserver<ProviderMessage, KeyNodeMessage> {
    private static final Duration END_PATIENCE = Duration.ofSeconds(1);

    private final BiConsumer<ProviderCall, KeyNodeMessage> ear;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<KeyNodeMessage> arrived = new ArrayDeque<>();
    private boolean outputEnded;
    private @Nullable String end;
    private @Nullable ClientCallStreamObserver<ProviderMessage> call;

    private ProviderCall(BiConsumer<ProviderCall, KeyNodeMessage> ear) {
        this.ear = ear;
    }

    static ProviderCall open(Connection connection, BiConsumer<ProviderCall, KeyNodeMessage> ear) {
        ProviderCall opened = new ProviderCall(ear);
        connection.streams().provide(opened);
        Thread.ofVirtual().name("provider-ear").start(opened::hearAll);
        return opened;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<ProviderMessage> toServer) {
        call = toServer;
        toServer.disableAutoRequestWithInitial(1);
    }

    private ClientCallStreamObserver<ProviderMessage> call() {
        return Objects.requireNonNull(call, "The call has been started.");
    }

    private void hearAll() {
        for (Optional<KeyNodeMessage> next = next(); next.isPresent(); next = next()) {
            ear.accept(this, next.get());
            call().request(1);
        }
    }

    private Optional<KeyNodeMessage> next() {
        lock.lock();
        try {
            while (arrived.isEmpty() && end == null) {
                changed.awaitUninterruptibly();
            }
            return Optional.ofNullable(arrived.poll());
        } finally {
            lock.unlock();
        }
    }

    /// Sends; does nothing when the stream is over.
    void send(ProviderMessage message) {
        lock.lock();
        try {
            if (end == null && !outputEnded) {
                call().onNext(message);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Why the stream is over; empty when it is not after that time.
    Optional<String> awaitEnd(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (end == null && left > 0) {
                left = changed.awaitNanos(left);
            }
            return Optional.ofNullable(end);
        } finally {
            lock.unlock();
        }
    }

    /// Ends the stream after what was sent before, within a second.
    void close() throws InterruptedException {
        lock.lock();
        try {
            if (end == null && !outputEnded) {
                outputEnded = true;
                call().onCompleted();
            }
        } finally {
            lock.unlock();
        }
        if (awaitEnd(END_PATIENCE).isEmpty()) {
            cut("The stream was closed here.");
        }
    }

    /// Drops the stream at once.
    void cut(String reason) {
        lock.lock();
        try {
            if (end == null) {
                outputEnded = true;
                end = reason;
                arrived.clear();
                changed.signalAll();
                call().cancel("closed here", null);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onNext(KeyNodeMessage message) {
        lock.lock();
        try {
            if (end == null) {
                arrived.add(message);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onError(Throwable why) {
        over(Failures.sentence(Status.fromThrowable(why)));
    }

    @Override
    public void onCompleted() {
        over("The key node ended the connection.");
    }

    private void over(String reason) {
        lock.lock();
        try {
            if (end == null) {
                end = reason;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
