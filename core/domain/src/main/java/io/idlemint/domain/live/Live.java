package io.idlemint.domain.live;

import java.util.function.Consumer;
import java.util.function.Function;

/// A value that changes over time and can be read from any thread. Observers hear the current value at once, then
/// every change; the newest value wins.
public interface Live<T> {
    T get();

    Subscription observe(Consumer<? super T> observer);

    /// A view of this value through a function. The function runs on the thread that changed the value.
    default <R> Live<R> map(Function<? super T, ? extends R> function) {
        Live<T> source = this;
        return new Live<>() {
            @Override
            public R get() {
                return function.apply(source.get());
            }

            @Override
            public Subscription observe(Consumer<? super R> observer) {
                return source.observe(value -> observer.accept(function.apply(value)));
            }
        };
    }
}
