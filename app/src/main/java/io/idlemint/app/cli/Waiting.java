package io.idlemint.app.cli;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.Subscription;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Waits for something to become true.
final class Waiting {
    private Waiting() {}

    /// The first value that the function finds.
    ///
    /// @throws CommandFailure if it does not come in time
    static <T, R> R until(Live<T> live, Function<T, Optional<R>> find, Duration patience) throws InterruptedException {
        CompletableFuture<R> found = new CompletableFuture<>();
        Subscription watching = live.observe(value -> find.apply(value).ifPresent(found::complete));
        try {
            return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new CommandFailure(
                    CommandFailure.UNAVAILABLE, "It took longer than " + patience.toSeconds() + " s.", late);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            watching.close();
        }
    }
}
