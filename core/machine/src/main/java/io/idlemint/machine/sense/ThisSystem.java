package io.idlemint.machine.sense;

import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.nvml.Nvml;
import io.idlemint.machine.profile.OshiBoard;
import io.idlemint.machine.sense.MachineSenses.Devices;
import io.idlemint.machine.sense.MachineSenses.Eyes;
import io.idlemint.machine.sense.MachineSenses.Place;
import io.idlemint.machine.sense.bus.BusSenses;
import io.idlemint.machine.sense.kernel.DrmCards;
import io.idlemint.machine.sense.kernel.Kernel;
import io.idlemint.machine.sense.kernel.LinuxKernel;
import io.idlemint.machine.sense.mac.MacKernel;
import io.idlemint.machine.sense.mac.MacPerson;
import io.idlemint.machine.sense.person.PersonSense;
import io.idlemint.machine.sense.person.X11Sense;
import io.idlemint.machine.sense.windows.WindowsCards;
import io.idlemint.machine.sense.windows.WindowsKernel;
import io.idlemint.machine.sense.windows.WindowsPerson;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Picks the senses that fit the operating system. Immutable.
record ThisSystem(Place place, Ticker ticker) {
    private static boolean is(String name) {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith(name);
    }

    /// The senses; those that do not open see nothing.
    Eyes eyes(Devices devices, BusSenses bus) {
        return new Eyes(
                kernel().orElseGet(() -> new LinuxKernel(place.system(), place.data(), ticker)),
                person().orElseGet(PersonSense::blind),
                bus,
                graphics(devices, Nvml.ofThisSystem()));
    }

    /// The graphics processors.
    GraphicsSense graphics(Devices devices, Optional<Nvml> nvml) {
        Path drm = place.system().resolve("sys/class/drm");
        return new GraphicsSense(
                devices.gpus(),
                new GraphicsSense.Sources(
                        nvml,
                        new DrmCards(drm, place.system().resolve("proc"), ticker),
                        is("windows") ? WindowsCards.open() : Optional.empty()),
                ticker);
    }

    private Optional<Kernel> kernel() {
        if (is("windows")) {
            return WindowsKernel.open(place.data(), () -> new OshiBoard().linkMegabits(), ticker);
        }
        return is("mac") ? MacKernel.open(ticker) : Optional.empty();
    }

    private Optional<PersonSense> person() {
        if (is("windows")) {
            return WindowsPerson.open();
        }
        return is("mac")
                ? MacPerson.open(ticker)
                : X11Sense.of(place.environment(), place.system().resolve("tmp/.X11-unix"), ticker);
    }
}
