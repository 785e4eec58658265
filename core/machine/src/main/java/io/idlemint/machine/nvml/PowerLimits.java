package io.idlemint.machine.nvml;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lowers what NVIDIA's cards may draw, and puts back what was there: at the latest when it is closed, and after a
/// crash when it is opened the next time, for what was there is on the disk before anything is changed. Drivers
/// allow it to administrators only. For use by one thread; a driver may hang.
public final class PowerLimits implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PowerLimits.class);
    private static final int TEXT_BYTES = 96;
    private static final int MAX_DEVICES = 64;
    private static final int MOST = Integer.BYTES;

    private final Arena arena;
    private final PowerCalls calls;
    private final OriginalLimits originals;
    private final MemorySegment result;
    private final List<Card> cards;

    private record Card(String name, String uuid, MemorySegment handle) {}

    private PowerLimits(Arena arena, PowerCalls calls, OriginalLimits originals) {
        this.arena = arena;
        this.calls = calls;
        this.originals = originals;
        this.result = arena.allocate(TEXT_BYTES, Long.BYTES);
        this.cards = cards();
    }

    /// The cards of this system's driver; empty where there is none. Puts back what a crash has left.
    ///
    /// @param memory a file of ours for the limits that were there
    public static Optional<PowerLimits> ofThisSystem(Path memory) {
        return open(Nvml.usualLibrary(), memory);
    }

    /// As the other, with the library in a file.
    public static Optional<PowerLimits> in(Path library, Path memory) {
        return open(library.toString(), memory);
    }

    @SuppressWarnings("restricted") // the library is the driver's own
    private static Optional<PowerLimits> open(String library, Path memory) {
        Arena arena = Arena.ofShared();
        try {
            PowerCalls calls = PowerCalls.of(SymbolLookup.libraryLookup(library, arena));
            if (calls.init().call() == 0) {
                PowerLimits limits = new PowerLimits(arena, calls, new OriginalLimits(memory));
                limits.restoreAll();
                return Optional.of(limits);
            }
        } catch (IllegalArgumentException | NoSuchElementException missing) {
            LOG.debug("no power limits here: {}", missing.getMessage());
        }
        arena.close();
        return Optional.empty();
    }

    /// How many cards there are.
    public int size() {
        return cards.size();
    }

    /// The maker's name of a card.
    public String name(int card) {
        return cards.get(card).name();
    }

    /// Lets a card draw only a part of its maker's usual limit, as far as the card can.
    ///
    /// @param percent 1 to 100
    /// @return the limit in watts that holds now; empty if it was refused
    public OptionalInt limit(int card, int percent) {
        Card device = cards.get(card);
        OptionalInt before = number(calls.limit().call(device.handle(), result));
        OptionalInt usual = number(calls.usualLimit().call(device.handle(), result));
        MemorySegment most = result.asSlice(MOST, Integer.BYTES);
        if (before.isEmpty() || usual.isEmpty() || calls.range().call(device.handle(), result, most) != 0) {
            return OptionalInt.empty();
        }
        int wanted = Math.clamp(
                (long) usual.getAsInt() * percent / 100, result.get(JAVA_INT, 0), result.get(JAVA_INT, MOST));
        boolean first;
        try {
            first = originals.keep(device.uuid(), before.getAsInt());
        } catch (IOException full) {
            LOG.warn(
                    "the power limit of {} stays: what was there cannot be noted: {}",
                    device.name(),
                    full.getMessage());
            return OptionalInt.empty();
        }
        int error = calls.setLimit().call(device.handle(), wanted);
        if (error != 0) {
            LOG.info("the driver does not let us limit the power of {}: error {}", device.name(), error);
            if (first) {
                forget(device);
            }
            return OptionalInt.empty();
        }
        LOG.info("{} may draw {} W now", device.name(), wanted / 1_000);
        return OptionalInt.of(wanted / 1_000);
    }

    /// The maker's usual limit of a card in watts; empty where power cannot be limited.
    public OptionalInt usualWatts(int card) {
        Card device = cards.get(card);
        MemorySegment most = result.asSlice(MOST, Integer.BYTES);
        if (calls.range().call(device.handle(), result, most) != 0) {
            return OptionalInt.empty();
        }
        OptionalInt usual = number(calls.usualLimit().call(device.handle(), result));
        return usual.isEmpty() ? usual : OptionalInt.of(usual.getAsInt() / 1_000);
    }

    /// Puts back what was there before the first change; nothing where nothing was changed.
    public void restore(int card) {
        Card device = cards.get(card);
        OptionalInt original = originals.of(device.uuid());
        if (original.isEmpty()) {
            return;
        }
        int error = calls.setLimit().call(device.handle(), original.getAsInt());
        if (error == 0) {
            LOG.info("{} may draw {} W again", device.name(), original.getAsInt() / 1_000);
            forget(device);
        } else {
            LOG.warn("the power limit of {} could not be put back: error {}", device.name(), error);
        }
    }

    private void restoreAll() {
        for (int card = 0; card < cards.size(); card++) {
            restore(card);
        }
    }

    private void forget(Card card) {
        try {
            originals.forget(card.uuid());
        } catch (IOException broken) {
            // It is put back once more at the next start, which does no harm.
            LOG.warn("{} cannot be written: {}", originals, broken.getMessage());
        }
    }

    private List<Card> cards() {
        List<Card> found = new ArrayList<>();
        int count = calls.count().call(result) == 0 ? result.get(JAVA_INT, 0) : 0;
        for (int index = 0; index < Math.min(count, MAX_DEVICES); index++) {
            if (calls.handle().call(index, result) == 0) {
                MemorySegment handle = result.get(ADDRESS, 0);
                String name = text(calls.name().call(handle, result, TEXT_BYTES));
                String uuid = text(calls.uuid().call(handle, result, TEXT_BYTES));
                if (!uuid.isBlank()) {
                    found.add(new Card(name, uuid, handle));
                }
            }
        }
        return List.copyOf(found);
    }

    private String text(int error) {
        return error == 0 ? result.getString(0) : "";
    }

    private OptionalInt number(int error) {
        return error == 0 ? OptionalInt.of(result.get(JAVA_INT, 0)) : OptionalInt.empty();
    }

    /// Puts everything back.
    @Override
    public void close() {
        restoreAll();
        calls.shutdown().call();
        arena.close();
    }
}
