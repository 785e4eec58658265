package io.idlemint.ui.bridge;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only way between the screen's thread and all others. Live values arrive on the screen's thread, the newest one
/// only when several came in between; desk calls that block run elsewhere and bring their answers back. While nobody
/// can see the window it sleeps: no value arrives and nothing beats, and the newest ones arrive when it wakes.
///
/// Safe for use by several threads.
public final class UiBridge {
    private static final Logger LOG = LoggerFactory.getLogger(UiBridge.class);

    private final Executor screen;
    private final Executor background;
    private final Supplier<Optional<ScheduledExecutorService>> pace;
    private final Object sleeping = new Object();
    private final Set<Runnable> kept = new LinkedHashSet<>();
    private final List<Consumer<? super RuntimeException>> listeners = new CopyOnWriteArrayList<>();
    private boolean asleep;

    /// A bridge on which nothing beats.
    ///
    /// @param screen runs tasks on the screen's thread, in order
    /// @param background runs desk calls
    public UiBridge(Executor screen, Executor background) {
        this(screen, background, Optional::empty);
    }

    private UiBridge(Executor screen, Executor background, Supplier<Optional<ScheduledExecutorService>> pace) {
        this.screen = screen;
        this.background = background;
        this.pace = pace;
    }

    /// The bridge to JavaFX: desk calls run on virtual threads.
    public static UiBridge javaFx() {
        return new UiBridge(
                UiBridge::onFxThread,
                task -> Thread.ofVirtual().name("desk call").start(task),
                () -> Optional.of(Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("beat").daemon().factory())));
    }

    /// Runs a task on the screen's thread again and again until the subscription is closed, but not while it sleeps. An
    /// animation would have the whole window looked at sixty times a second for this.
    public Subscription every(Duration period, Runnable task) {
        return beating(period, task, () -> !isAsleep());
    }

    /// As the other, but also while it sleeps.
    public Subscription evenAsleep(Duration period, Runnable task) {
        return beating(period, task, () -> true);
    }

    private Subscription beating(Duration period, Runnable task, BooleanSupplier wanted) {
        Optional<ScheduledExecutorService> beats = pace.get();
        AtomicBoolean open = new AtomicBoolean(true);
        Runnable beat = () -> {
            if (open.get()) {
                task.run();
            }
        };
        Optional<ScheduledFuture<?>> beating = beats.map(one -> one.scheduleAtFixedRate(
                () -> {
                    if (wanted.getAsBoolean()) {
                        screen.execute(beat);
                    }
                },
                period.toNanos(),
                period.toNanos(),
                TimeUnit.NANOSECONDS));
        return () -> {
            open.set(false);
            beating.ifPresent(future -> future.cancel(false));
            beats.ifPresent(ExecutorService::shutdownNow);
        };
    }

    /// From now on nobody sees the window.
    public void sleep() {
        synchronized (sleeping) {
            asleep = true;
        }
    }

    /// The window can be seen again.
    public void wake() {
        List<Runnable> all;
        synchronized (sleeping) {
            asleep = false;
            all = List.copyOf(kept);
            kept.clear();
        }
        all.forEach(screen::execute);
    }

    private boolean isAsleep() {
        synchronized (sleeping) {
            return asleep;
        }
    }

    /// Whether a task must wait until it wakes.
    private boolean keep(Runnable task) {
        synchronized (sleeping) {
            if (asleep) {
                kept.add(task);
            }
            return asleep;
        }
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
            if (newest.getAndSet(value) == null && !keep(deliver)) {
                screen.execute(deliver);
            }
        });
        return () -> {
            open.set(false);
            observed.close();
            forget(deliver);
        };
    }

    private void forget(Runnable task) {
        synchronized (sleeping) {
            kept.remove(task);
        }
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

    /// Runs a task on the screen's thread.
    public void screen(Runnable task) {
        screen.execute(task);
    }

    /// Gives a desk a person's order, whose effect shows by itself. That it was not taken hears whoever listens.
    public void tell(Runnable order) {
        order(order, failure -> screen.execute(() -> listeners.forEach(heard -> heard.accept(failure))));
    }

    /// Gives a desk an order that nobody waits for.
    public void remind(Runnable order) {
        order(order, failure -> {});
    }

    /// Hears on the screen's thread of every order of a person that a desk did not take, until the subscription is
    /// closed.
    public Subscription hear(Consumer<? super RuntimeException> refused) {
        listeners.add(refused);
        return () -> listeners.remove(refused);
    }

    private void order(Runnable order, Consumer<RuntimeException> refused) {
        background.execute(() -> {
            try {
                order.run();
            } catch (RuntimeException failure) {
                LOG.warn("a desk did not take an order", failure);
                refused.accept(failure);
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
