package io.idlemint.domain.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The writable end of a [Live] value.
///
/// Safe for use by several threads. Observers run on the thread that writes, one write at a time, and must be short.
public final class LiveCell<T> implements Live<T> {
    private final List<Consumer<? super T>> observers = new CopyOnWriteArrayList<>();
    private final Object writing = new Object();
    private volatile T value;

    public LiveCell(T initial) {
        this.value = initial;
    }

    @Override
    public T get() {
        return value;
    }

    public void set(T next) {
        update(previous -> next);
    }

    /// Replaces the value by a function of it, atomically. Equal values are not announced.
    public T update(UnaryOperator<T> change) {
        synchronized (writing) {
            T before = value;
            T after = change.apply(before);
            value = after;
            if (!after.equals(before)) {
                observers.forEach(observer -> observer.accept(after));
            }
            return after;
        }
    }

    @Override
    public Subscription observe(Consumer<? super T> observer) {
        // A wrapper of its own, so that one observer registered twice is two observations.
        Consumer<T> registered = observer::accept;
        synchronized (writing) {
            observers.add(registered);
            registered.accept(value);
        }
        return () -> observers.remove(registered);
    }
}
