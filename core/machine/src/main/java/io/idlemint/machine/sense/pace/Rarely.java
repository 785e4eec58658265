package io.idlemint.machine.sense.pace;

import io.idlemint.domain.time.Ticker;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is costly to read and is read again only after some time. For use by one thread.
public final class Rarely<T> implements Supplier<T> {
    private final Supplier<T> source;
    private final Duration age;
    private final Ticker ticker;
    private @Nullable T value;
    private long readNanos;

    public Rarely(Duration age, Ticker ticker, Supplier<T> source) {
        this.source = source;
        this.age = age;
        this.ticker = ticker;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null || ticker.since(readNanos).compareTo(age) >= 0) {
            known = source.get();
            value = known;
            readNanos = ticker.nanos();
        }
        return known;
    }
}
