package io.idlemint.machine.sense;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.machine.Power;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.DeviceReadings.Cooling;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.sense.SessionReadings;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.sense.bus.BusSenses;
import io.idlemint.machine.sense.kernel.HeatTrend;
import io.idlemint.machine.sense.kernel.Kernel;
import io.idlemint.machine.sense.pace.Aside;
import io.idlemint.machine.sense.pace.Rarely;
import io.idlemint.machine.sense.person.PersonSense;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All senses of this computer together, made to be read about once a second. What may hang looks on a thread of its
/// own, so that a reading never takes long. For use by one thread.
public final class MachineSenses implements AutoCloseable {
    /// Load and heat count when they last for ten seconds.
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final Duration NEVER = Duration.ofDays(365);
    private static final Slow UNKNOWN = new Slow(Kernel.Slow.UNKNOWN, OptionalLong.empty());

    private final Bytes32 cpu;
    private final Supplier<OptionalInt> load;
    private final Supplier<OptionalInt> heat;
    private final Supplier<OptionalLong> memory;
    private final Map<Bytes32, HeatTrend> trends = new HashMap<>();
    private final Supplier<Optional<Running>> processes;
    private final Aside<PersonSense.Seen> person;
    private final Aside<BusSenses.Told> bus;
    private final Aside<Map<Bytes32, DeviceReadings>> graphics;
    private final Aside<Slow> slow;
    private final Ticker ticker;
    private volatile Set<Long> own = Set.of(ProcessHandle.current().pid());
    private volatile boolean sees;

    /// The programs that run, and those processes that are ours.
    private record Running(Set<String> names, Set<Long> own) {}

    /// What takes its time to read; the disk may be far away.
    private record Slow(Kernel.Slow kernel, OptionalLong freeDisk) {}

    /// Where to look.
    ///
    /// @param system the root of `/proc`, `/sys` and `/tmp`
    /// @param data the data folder, whose disk counts
    public record Place(Path system, Path data, Map<String, String> environment) {}

    /// The devices of this computer.
    public record Devices(Bytes32 cpu, List<Card> gpus) {
        public Devices {
            gpus = List.copyOf(gpus);
        }
    }

    /// A graphics card as the operating system lists it.
    ///
    /// @param vendor its maker in words or as a number; empty text where it is not known
    public record Card(Bytes32 device, String name, String vendor) {}

    /// What looks.
    record Eyes(Kernel kernel, PersonSense person, BusSenses bus, GraphicsSense graphics) {}

    MachineSenses(Place place, Devices devices, Eyes eyes, Aside.Patience patience, Ticker ticker) {
        this.cpu = devices.cpu();
        this.ticker = ticker;
        Kernel kernel = eyes.kernel();
        this.load = new Rarely<>(AT_ONCE, ticker, () -> kernel.othersPercent(own));
        this.heat = new Rarely<>(AT_ONCE, ticker, kernel::processorCelsius);
        this.memory = new Rarely<>(SOON, ticker, kernel::freeMemoryBytes);
        long self = ProcessHandle.current().pid();
        this.processes = new Rarely<>(
                SOON,
                ticker,
                () -> kernel.processes().map(look -> new Running(Set.copyOf(look.names()), look.family(self))));
        GraphicsSense cards = eyes.graphics();
        Aside.Patience soon = patience.every(SOON);
        this.person = new Aside<>(
                "person", eye(eyes.person()::see, eyes.person()::close), PersonSense.Seen.NOTHING, patience, ticker);
        this.bus = new Aside<>(
                "bus", eye(() -> eyes.bus().look(own, sees), eyes.bus()::close), BusSenses.Told.NOTHING, soon, ticker);
        this.graphics = new Aside<>(
                "graphics",
                eye(() -> cards.look(own), cards::close),
                Map.of(),
                cards.sees() ? patience : patience.every(NEVER),
                ticker);
        this.slow = new Aside<>(
                "slow",
                eye(() -> new Slow(kernel.slow(), freeDisk(place.data())), kernel::close),
                UNKNOWN,
                patience.every(LATER),
                ticker);
    }

    private static <T> Aside.Eye<T> eye(Supplier<T> look, Runnable close) {
        return new Aside.Eye<>() {
            @Override
            public T look() {
                return look.get();
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }

    /// The senses of this system.
    public static MachineSenses ofThisSystem(
            Path data, Map<String, String> environment, Devices devices, Ticker ticker, InstantSource clock) {
        Place place = new Place(Path.of("/"), data, environment);
        return new MachineSenses(
                place,
                devices,
                new ThisSystem(place, ticker).eyes(devices, new BusSenses(buses(environment), ticker, clock)),
                Aside.Patience.USUAL,
                ticker);
    }

    private static BusSenses.Place buses(Map<String, String> environment) {
        try {
            Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            return BusSenses.Place.of(environment, user instanceof Integer number ? number : -1);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException noLinux) {
            return new BusSenses.Place("", "", -1);
        }
    }

    /// Looks at everything; what is costly is looked at less often.
    public Readings read() {
        Optional<Running> look = processes.get();
        look.ifPresent(running -> own = running.own());
        PersonSense.Seen seen = person.get();
        sees = seen.idle().isPresent();
        BusSenses.Told told = bus.get();
        Slow looked = slow.get();
        Kernel.Slow slowly = looked.kernel();
        return new Readings(
                session(seen, told, look),
                new Readings.Supply(
                        power(slowly.power(), told.supply().backup()),
                        either(slowly.metered(), told.supply().metered()),
                        either(slowly.saving(), told.supply().saving()),
                        slowly.linkMegabits()),
                new Readings.Room(looked.freeDisk(), memory.get(), slowly.diskBusyPercent()),
                load.get(),
                devices(slowly));
    }

    private static SessionReadings session(PersonSense.Seen seen, BusSenses.Told told, Optional<Running> look) {
        // An X server inside of Wayland sees only the input to its own windows: the shorter time is the true one.
        Optional<Duration> idle = seen.idle().isPresent() && told.idle().isPresent()
                ? told.idle()
                        .filter(time -> time.compareTo(seen.idle().get()) < 0)
                        .or(seen::idle)
                : seen.idle().or(told::idle);
        return new SessionReadings(
                idle,
                either(seen.locked(), told.locked()),
                seen.fullScreen(),
                look.map(Running::names),
                union(seen.awake(), told.awake()),
                either(seen.remote(), told.remote()));
    }

    private static Power power(Power own, Optional<Power> backup) {
        return own.source() == Power.Source.BATTERY || own.chargePercent().isPresent() ? own : backup.orElse(own);
    }

    private Map<Bytes32, DeviceReadings> devices(Kernel.Slow slowly) {
        Map<Bytes32, DeviceReadings> told = new HashMap<>(graphics.get());
        told.put(
                cpu,
                new DeviceReadings(
                        heat.get(),
                        slowly.processorWatts(),
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        new Cooling(OptionalInt.empty(), slowly.fanRpm(), OptionalInt.empty())));
        told.replaceAll((device, now) -> now.rising(
                trends.computeIfAbsent(device, fresh -> new HeatTrend(ticker)).next(now.celsius())));
        return told;
    }

    private static Optional<Boolean> either(Optional<Boolean> one, Optional<Boolean> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get() || other.get()) : one.or(() -> other);
    }

    private static Optional<Set<String>> union(Optional<Set<String>> one, Optional<Set<String>> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(
                        Stream.concat(one.get().stream(), other.get().stream()).collect(Collectors.toSet()))
                : one.or(() -> other);
    }

    private static OptionalLong freeDisk(Path data) {
        try {
            return OptionalLong.of(Files.getFileStore(data).getUsableSpace());
        } catch (IOException unlisted) {
            long usable = data.toFile().getUsableSpace();
            return usable > 0 ? OptionalLong.of(usable) : OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        person.close();
        bus.close();
        graphics.close();
        slow.close();
    }
}
