package io.idlemint.ui.bridge;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only way between the screen's thread and all others. Live values arrive on the screen's thread, the newest one
/// only when several came in between; desk calls that block run elsewhere and bring their answers back.
///
/// Safe for use by several threads.
public final class UiBridge {
    private static final Logger LOG = LoggerFactory.getLogger(UiBridge.class);

    private final Executor screen;
    private final Executor background;

    /// @param screen runs tasks on the screen's thread, in order
    /// @param background runs desk calls
    public UiBridge(Executor screen, Executor background) {
        this.screen = screen;
        this.background = background;
    }

    /// The bridge to JavaFX: desk calls run on virtual threads.
    public static UiBridge javaFx() {
        return new UiBridge(
                UiBridge::onFxThread,
                task -> Thread.ofVirtual().name("desk call").start(task));
    }

    /// Shows a value and every change of it until the subscription is closed.
    public <T> Subscription show(Live<T> live, Consumer<? super T> shown) {
        AtomicReference<@Nullable T> newest = new AtomicReference<>();
        AtomicBoolean open = new AtomicBoolean(true);
        Runnable deliver = () -> {
            T value = newest.getAndSet(null);
            if (value != null && open.get()) {
                shown.accept(value);
            }
        };
        Subscription observed = live.observe(value -> {
            if (newest.getAndSet(value) == null) {
                screen.execute(deliver);
            }
        });
        return () -> {
            open.set(false);
            observed.close();
        };
    }

    /// Asks a desk and hands its answer, or why there is none, to the screen's thread.
    public <T> void ask(Supplier<T> question, Consumer<? super T> answer, Consumer<? super RuntimeException> failed) {
        background.execute(() -> {
            try {
                T value = question.get();
                screen.execute(() -> answer.accept(value));
            } catch (LedgerUnreachableException unreachable) {
                LOG.info("the ledger did not answer a desk: {}", unreachable.getMessage());
                screen.execute(() -> failed.accept(unreachable));
            } catch (RuntimeException failure) {
                LOG.warn("a desk failed", failure);
                screen.execute(() -> failed.accept(failure));
            }
        });
    }

    /// Gives a desk an order whose effect shows by itself.
    public void tell(Runnable order) {
        background.execute(() -> {
            try {
                order.run();
            } catch (RuntimeException failure) {
                LOG.warn("a desk did not take an order", failure);
            }
        });
    }

    private static void onFxThread(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }
}
