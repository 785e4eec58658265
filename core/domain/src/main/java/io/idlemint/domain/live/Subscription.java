package io.idlemint.domain.live;

/// Ends an observation. Closing twice does nothing; safe from any thread.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
