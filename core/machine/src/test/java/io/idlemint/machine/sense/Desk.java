package io.idlemint.machine.sense;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.time.Ticker;
import io.idlemint.fixtures.PrivateBus;
import io.idlemint.fixtures.PrivateScreen;
import io.idlemint.machine.sense.bus.FakeDesktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A desktop of a test's own: a screen (Xvfb), a system's and a session's bus, and all services that the senses
/// ask.
record Desk(Path folder, PrivateBus system, PrivateBus session, FakeDesktop services, PrivateScreen screen)
        implements AutoCloseable {
    /// Starts all; empty where this computer lacks a part.
    static Optional<Desk> start(Path folder) throws IOException {
        Optional<PrivateScreen> screen = PrivateScreen.start("1280x800");
        Optional<PrivateBus> system = PrivateBus.start(Files.createDirectory(folder.resolve("system")));
        Optional<PrivateBus> session = PrivateBus.start(Files.createDirectory(folder.resolve("session")));
        if (screen.isEmpty() || system.isEmpty() || session.isEmpty()) {
            screen.ifPresent(PrivateScreen::close);
            Stream.of(system, session).flatMap(Optional::stream).forEach(PrivateBus::close);
            return Optional.empty();
        }
        int user = (int) Files.getAttribute(folder, "unix:uid");
        FakeDesktop services =
                FakeDesktop.start(system.get().address(), session.get().address(), user);
        return Optional.of(new Desk(folder, system.get(), session.get(), services, screen.get()));
    }

    /// The senses of this system in the session of this desk.
    MachineSenses senses(Ticker ticker) {
        Map<String, String> environment = Map.of(
                "DISPLAY", screen.name(),
                "XAUTHORITY", folder.resolve("none").toString(),
                "DBUS_SYSTEM_BUS_ADDRESS", system.address(),
                "DBUS_SESSION_BUS_ADDRESS", session.address());
        MachineSenses.Devices devices = new MachineSenses.Devices(Bytes32.sha256("cpu"), List.of());
        return MachineSenses.ofThisSystem(folder, environment, devices, ticker, InstantSource.system());
    }

    /// The processor's time of both daemons.
    Duration busesUsed() {
        return used(system.process()).plus(used(session.process()));
    }

    /// The processor's time of the X server.
    Duration screenUsed() {
        return used(screen.process());
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        services.close();
        system.close();
        session.close();
        screen.close();
    }
}
