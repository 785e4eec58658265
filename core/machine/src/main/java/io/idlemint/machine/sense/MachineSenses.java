package io.idlemint.machine.sense;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.machine.Power;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.sense.SessionReadings;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.nvml.Nvml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// All senses of this computer together, made to be read about once a second. For use by one thread.
public final class MachineSenses implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofSeconds(30);

    private final Place place;
    private final Devices devices;
    private final PersonSense person;
    private final Optional<Nvml> nvml;
    private final OthersLoad load;
    private final Supplier<Optional<ProcessTable.Look>> processes;
    private final Supplier<Power> power;
    private final Supplier<Optional<Boolean>> metered;
    private final Supplier<Optional<Boolean>> locked;
    private final Supplier<OptionalLong> freeDisk;

    /// Where to look.
    ///
    /// @param system the root of `/proc`, `/sys` and `/tmp`
    /// @param data the data folder, whose disk counts
    public record Place(Path system, Path data, Map<String, String> environment) {}

    /// The devices of this computer.
    ///
    /// @param gpus the graphics processors' names with their devices
    public record Devices(Bytes32 cpu, Map<String, Bytes32> gpus) {}

    MachineSenses(
            Place place, Devices devices, PersonSense person, Optional<Nvml> nvml, ShortTalk talk, Ticker ticker) {
        this.place = place;
        this.devices = devices;
        this.person = person;
        this.nvml = nvml;
        Path proc = place.system().resolve("proc");
        SystemBus bus = new SystemBus(talk);
        PowerSupplies supplies = new PowerSupplies(place.system().resolve("sys/class/power_supply"));
        this.load = new OthersLoad(proc);
        this.processes = new Rarely<>(SOON, ticker, new ProcessTable(proc)::look);
        this.power = new Rarely<>(SOON, ticker, supplies::power);
        this.metered = new Rarely<>(LATE, ticker, bus::metered);
        this.locked = new Rarely<>(LATE, ticker, bus::locked);
        this.freeDisk = new Rarely<>(LATE, ticker, () -> freeDisk(place.data()));
    }

    /// The senses of this system.
    public static MachineSenses ofThisSystem(
            Path data, Map<String, String> environment, Devices devices, Ticker ticker) {
        Place place = new Place(Path.of("/"), data, environment);
        return new MachineSenses(
                place,
                devices,
                person(place, ticker).orElseGet(PersonSense::blind),
                Nvml.ofThisSystem(),
                ShortTalk.ofThisSystem(),
                ticker);
    }

    private static Optional<PersonSense> person(Place place, Ticker ticker) {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return WindowsPerson.open();
        }
        return os.contains("mac")
                ? MacPerson.open()
                : X11Sense.of(place.environment(), place.system().resolve("tmp/.X11-unix"), ticker);
    }

    /// Looks at everything; what is costly is looked at less often.
    public Readings read() {
        Optional<ProcessTable.Look> look = processes.get();
        long self = ProcessHandle.current().pid();
        Set<Long> own = look.map(all -> all.family(self)).orElse(Set.of(self));
        PersonSense.Seen seen = person.see();
        return new Readings(
                new SessionReadings(
                        seen.idle(),
                        either(seen.locked(), seen.idle().isPresent() ? locked.get() : Optional.empty()),
                        seen.fullScreen(),
                        look.map(ProcessTable.Look::names)),
                new Readings.Supply(power.get(), metered.get()),
                new Readings.Room(freeDisk.get(), new FreeMemory(place.system().resolve("proc/meminfo")).bytes()),
                load.percent(own),
                devices(own),
                OptionalLong.empty());
    }

    private Map<Bytes32, DeviceReadings> devices(Set<Long> own) {
        Map<Bytes32, DeviceReadings> told = new HashMap<>();
        OptionalInt celsius = new HwmonTemperatures(place.system().resolve("sys/class/hwmon")).processor();
        told.put(
                devices.cpu(),
                new DeviceReadings(celsius, OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty()));
        List<Nvml.Told> cards = nvml.map(library -> library.read(own)).orElse(List.of());
        Map<String, List<Nvml.Told>> named = cards.stream().collect(Collectors.groupingBy(Nvml.Told::name));
        named.forEach((name, alike) -> device(name)
                .ifPresent(device -> told.put(device, alike.getFirst().readings())));
        return told;
    }

    /// Systems call the same card `NVIDIA GeForce RTX 3060` or `GA106 [GeForce RTX 3060]`.
    private Optional<Bytes32> device(String name) {
        String plain = name.replaceFirst("^NVIDIA ", "");
        return devices.gpus().entrySet().stream()
                .filter(gpu -> gpu.getKey().contains(plain))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<Boolean> either(Optional<Boolean> one, Optional<Boolean> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get() || other.get()) : one.or(() -> other);
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
        nvml.ifPresent(Nvml::close);
    }
}
