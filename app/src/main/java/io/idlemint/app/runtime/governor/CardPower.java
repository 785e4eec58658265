package io.idlemint.app.runtime.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.machine.nvml.PowerLimits;
import io.idlemint.node.desk.GovernorDesk.PowerLimit;
import io.idlemint.node.governor.Decision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets graphics cards draw less while they mine, where the owner wants it: a game, a lease and the end of this program
/// get the whole card back. Talks to the driver on a thread of its own, since that may hang. Safe for use by several
/// threads.
public final class CardPower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CardPower.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Optional<Cards>> open;
    private final List<Named> named;
    private final ExecutorService driver = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("card-power").daemon().factory());
    private Map<Bytes32, Integer> wanted = Map.of();
    private Optional<Cards> cards = Optional.empty();
    private boolean opened;
    private volatile Map<Bytes32, PowerLimit> told = Map.of();
    private final Map<Integer, Integer> applied = new HashMap<>();

    /// A card as the operating system names it, in the order of the bus.
    public record Named(Bytes32 device, String name) {}

    /// The driver's side. Used by one thread.
    interface Cards extends AutoCloseable {
        int size();

        String name(int card);

        /// The maker's usual limit in watts; empty where it cannot be changed.
        OptionalInt usualWatts(int card);

        /// The watts that hold now; empty if it was refused.
        OptionalInt limit(int card, int percent);

        void restore(int card);

        @Override
        void close();
    }

    /// @param open  finds the driver, which first puts back what a crash has left
    /// @param crash whether something may be left
    CardPower(Supplier<Optional<Cards>> open, List<Named> named, boolean crash) {
        this.open = open;
        this.named = List.copyOf(named);
        if (crash) {
            driver.execute(() ->
                    LOG.debug("{} cards after a crash", cards().map(Cards::size).orElse(0)));
        }
    }

    /// The cards of this system.
    ///
    /// @param memory where the limits that were there are kept
    public static CardPower ofThisSystem(Path memory, List<Named> named) {
        CardPower power = new CardPower(
                () -> PowerLimits.ofThisSystem(memory).map(CardPower::cards), named, Files.exists(memory));
        power.look();
        return power;
    }

    private static Cards cards(PowerLimits limits) {
        return new Cards() {
            @Override
            public int size() {
                return limits.size();
            }

            @Override
            public String name(int card) {
                return limits.name(card);
            }

            @Override
            public OptionalInt usualWatts(int card) {
                return limits.usualWatts(card);
            }

            @Override
            public OptionalInt limit(int card, int percent) {
                return limits.limit(card, percent);
            }

            @Override
            public void restore(int card) {
                limits.restore(card);
            }

            @Override
            public void close() {
                limits.close();
            }
        };
    }

    /// Takes note of what was decided; returns at once.
    ///
    /// @param percent what a card that mines may draw of its usual limit; empty: the limit is not touched
    public synchronized void heed(OptionalInt percent, Map<Bytes32, Decision> decisions) {
        Map<Bytes32, Integer> next = new HashMap<>();
        if (percent.isPresent()) {
            named.stream()
                    .map(Named::device)
                    .filter(device -> Optional.ofNullable(decisions.get(device))
                            .filter(Decision::mayMine)
                            .isPresent())
                    .forEach(device -> next.put(device, percent.getAsInt()));
        }
        if (!next.equals(wanted) && !driver.isShutdown()) {
            wanted = next;
            driver.execute(() -> apply(next));
        }
    }

    /// Asks the driver which cards' power can be limited; returns at once.
    void look() {
        if (!named.isEmpty()) {
            driver.execute(() -> cards().ifPresent(found -> {
                for (int card = 0; card < found.size(); card++) {
                    tell(found, card, OptionalInt.empty(), false);
                }
            }));
        }
    }

    /// The cards whose power can be limited, as far as the driver has told.
    public Map<Bytes32, PowerLimit> told() {
        return told;
    }

    private void tell(Cards found, int card, OptionalInt watts, boolean refused) {
        OptionalInt usual = found.usualWatts(card);
        Optional<Bytes32> device = device(found, card);
        if (usual.isPresent() && device.isPresent()) {
            Map<Bytes32, PowerLimit> next = new HashMap<>(told);
            next.put(device.get(), new PowerLimit(usual.getAsInt(), watts, refused));
            told = Map.copyOf(next);
        }
    }

    private Optional<Cards> cards() {
        if (!opened) {
            opened = true;
            cards = open.get();
        }
        return cards;
    }

    private void apply(Map<Bytes32, Integer> next) {
        cards().ifPresent(found -> {
            for (int card = 0; card < found.size(); card++) {
                change(found, card, device(found, card).flatMap(device -> Optional.ofNullable(next.get(device))));
            }
        });
    }

    private void change(Cards found, int card, Optional<Integer> percent) {
        Optional<Integer> before = Optional.ofNullable(applied.get(card));
        if (percent.isPresent() && !percent.equals(before)) {
            applied.put(card, percent.get());
            OptionalInt watts = found.limit(card, percent.get());
            LOG.debug("card {} at {} %: {}", card, percent.get(), watts);
            tell(found, card, watts, watts.isEmpty());
        } else if (percent.isEmpty() && before.isPresent()) {
            found.restore(card);
            applied.remove(card);
            tell(found, card, OptionalInt.empty(), false);
        }
    }

    /// Systems call the same card `NVIDIA GeForce RTX 3060` or `GA106 [GeForce RTX 3060]`; equal ones are in order.
    private Optional<Bytes32> device(Cards found, int card) {
        List<String> before = new ArrayList<>();
        for (int other = 0; other < card; other++) {
            before.add(found.name(other));
        }
        String name = found.name(card);
        String plain = name.replaceFirst("^NVIDIA ", "");
        return named.stream()
                .filter(known -> known.name().contains(plain))
                .skip(before.stream().filter(name::equals).count())
                .map(Named::device)
                .findFirst();
    }

    /// Puts everything back.
    @Override
    public synchronized void close() {
        driver.execute(() -> {
            cards.ifPresent(Cards::close);
        });
        driver.shutdown();
        try {
            if (!driver.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the graphics driver does not answer; power limits are put back at the next start");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
