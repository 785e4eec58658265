package io.idlemint.wire.rpc.server;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One streaming call at the server, with back-pressure both ways: the next message is asked for only when the one
/// before has been dealt with, and sending waits while the caller is slower.
///
/// gRPC's callbacks of a call come one after the other, so none of them may wait: they only leave notes here, and a
/// virtual thread of the call's own does the work. Safe for use by several threads.
final class ServerStream<Q, A> implements StreamObserver<Q> {
    private static final Logger LOG = LoggerFactory.getLogger(ServerStream.class);

    private final ServerCallStreamObserver<A> call;
    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Q> arrived = new ArrayDeque<>();
    private boolean asked;
    private boolean inputEnded;
    private boolean over;
    private @Nullable Thread interruptible;

    private ServerStream(ServerCallStreamObserver<A> call, String name) {
        this.call = call;
        this.name = name;
    }

    /// What a call does, on a thread of its own.
    interface Body<Q, A> {
        void run(ServerStream<Q, A> stream);
    }

    /// Takes over a call; to be used within its handler only. When the body returns, the call ends well; what it
    /// throws ends the call as a refusal, or as a failure that is logged.
    static <Q, A> StreamObserver<Q> serve(String name, StreamObserver<A> answer, Body<Q, A> body) {
        ServerStream<Q, A> stream = new ServerStream<>((ServerCallStreamObserver<A>) answer, name);
        stream.call.disableAutoRequest();
        stream.call.setOnReadyHandler(stream::wake);
        stream.call.setOnCancelHandler(stream::cancelled);
        stream.call.setOnCloseHandler(stream::cancelled);
        Thread.ofVirtual().name("rpc-" + name).start(() -> stream.run(body));
        return stream;
    }

    private void run(Body<Q, A> body) {
        try {
            body.run(this);
            end(Status.OK);
        } catch (RuntimeException thrown) {
            Refusals.Answer answer = Refusals.answer(thrown).orElseGet(() -> failure(thrown));
            end(answer.status(), answer.trailers());
        }
    }

    private Refusals.Answer failure(RuntimeException bug) {
        LOG.error("The call {} failed.", name, bug);
        return new Refusals.Answer(
                Status.INTERNAL.withDescription("The key node failed here; its log has more."), new Metadata());
    }

    /// The next message, when the one before has been dealt with; empty when the caller sends no more or the call is
    /// over.
    Optional<Q> next() {
        return next(Duration.ofNanos(Long.MAX_VALUE)).orElse(Optional.empty());
    }

    /// The same, but empty outside when nothing came in time.
    Optional<Optional<Q>> next(Duration patience) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (arrived.isEmpty() && !inputEnded && !over) {
                ask();
                if (left <= 0) {
                    return Optional.empty();
                }
                left = changed.awaitNanos(left);
            }
            return Optional.of(over ? Optional.empty() : Optional.ofNullable(arrived.poll()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(Optional.empty());
        } finally {
            lock.unlock();
        }
    }

    private void ask() {
        if (!asked) {
            asked = true;
            call.request(1);
        }
    }

    /// Sends, once the caller has taken most of what was sent before; false when the call is over.
    boolean send(A message) {
        lock.lock();
        try {
            while (!over && !call.isReady()) {
                changed.await();
            }
            if (!over) {
                call.onNext(message);
            }
            return !over;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Ends the call after what was sent before. Does nothing when it is over already.
    void end(Status status) {
        end(status, new Metadata());
    }

    /// The same, with a code for a refusal.
    void end(Status status, String code, String sentence) {
        Refusals.Answer answer = Refusals.answer(status, code, sentence);
        end(answer.status(), answer.trailers());
    }

    private void end(Status status, Metadata trailers) {
        lock.lock();
        try {
            if (over) {
                return;
            }
            markOver();
            if (status.isOk()) {
                call.onCompleted();
            } else {
                call.onError(status.asRuntimeException(trailers));
            }
        } finally {
            lock.unlock();
        }
    }

    /// While this thread does something, the call's end interrupts it.
    void interruptibly(Runnable work) {
        lock.lock();
        try {
            if (over) {
                return;
            }
            interruptible = Thread.currentThread();
        } finally {
            lock.unlock();
        }
        try {
            work.run();
        } finally {
            calm();
        }
    }

    private void calm() {
        lock.lock();
        try {
            interruptible = null;
            // The interruption was meant for the work, which is over.
            if (Thread.interrupted()) {
                LOG.trace("The call {} ended while its bytes were on their way.", name);
            }
        } finally {
            lock.unlock();
        }
    }

    private void markOver() {
        over = true;
        arrived.clear();
        changed.signalAll();
        if (interruptible != null && !interruptible.equals(Thread.currentThread())) {
            interruptible.interrupt();
        }
    }

    private void cancelled() {
        lock.lock();
        try {
            markOver();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onNext(Q message) {
        lock.lock();
        try {
            asked = false;
            if (!over) {
                arrived.add(message);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// The caller is gone.
    @Override
    public void onError(Throwable gone) {
        cancelled();
    }

    /// The caller sends no more.
    @Override
    public void onCompleted() {
        lock.lock();
        try {
            inputEnded = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
