package io.idlemint.machine.tray;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.tray.Tray;
import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayNote;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Two ways into a tray: the second one is used only while the first one has no tray, and is not begun before the
/// desktop is seen to have a tray for it. Safe for use by several threads.
final class PreferredTray implements Tray {
    private final Tray first;
    private final Tray second;
    private final LiveCell<Boolean> there = new LiveCell<>(false);
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("tray look").daemon().factory());
    private final Subscription firstThere;
    private final Subscription secondThere;
    private final Future<?> look;
    private Optional<Consumer<String>> listener = Optional.empty();
    private Optional<TrayFace> face = Optional.empty();
    private boolean begun;

    /// @param other whether there is a tray for the second way; asked from time to time while there is none at all
    /// @param period how often
    PreferredTray(Tray first, Tray second, BooleanSupplier other, Duration period) {
        this.first = first;
        this.second = second;
        firstThere = first.there().observe(now -> settle());
        secondThere = second.there().observe(now -> settle());
        // Not at once: both kinds of tray begin together when somebody logs in, and the first one is the better.
        look = looking.scheduleWithFixedDelay(
                () -> {
                    if (!there.get() && other.getAsBoolean()) {
                        begin();
                    }
                },
                period.toNanos(),
                period.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    private synchronized void begin() {
        if (listener.isPresent() && !begun) {
            begun = true;
            second.listen(listener.get());
            look.cancel(false);
        }
    }

    private synchronized void settle() {
        boolean preferred = first.there().get();
        second.show(preferred ? Optional.empty() : face);
        there.set(preferred || second.there().get());
    }

    @Override
    public Live<Boolean> there() {
        return there;
    }

    @Override
    public synchronized void show(Optional<TrayFace> next) {
        face = next;
        first.show(next);
        settle();
    }

    /// In the first way only: it needs no tray for that.
    @Override
    public void tell(TrayNote note) {
        first.tell(note);
    }

    @Override
    public synchronized void listen(Consumer<String> heard) {
        listener = Optional.of(heard);
        first.listen(heard);
        if (begun) {
            second.listen(heard);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
        firstThere.close();
        secondThere.close();
        first.close();
        second.close();
    }
}
