package io.idlemint.machine.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.sense.bus.BusSenses;
import io.idlemint.machine.sense.kernel.LinuxKernel;
import io.idlemint.machine.sense.pace.Aside;
import io.idlemint.machine.sense.person.PersonSense;
import io.idlemint.machine.sense.person.X11Sense;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// An X server and buses that accept a connection and then never answer, as after `kill -STOP`.
@DisabledOnOs(OS.WINDOWS)
class HangingServersTest {
    private static final Duration HANGS = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("unset");

    /// Accepts, and tells when the other end has given up.
    private record Silent(ServerSocketChannel server, CountDownLatch met, CountDownLatch left)
            implements AutoCloseable {
        static Silent at(Path socket) throws IOException {
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Silent silent = new Silent(server, new CountDownLatch(1), new CountDownLatch(1));
            Thread.ofVirtual().start(silent::accept);
            return silent;
        }

        @Override
        public void close() throws IOException {
            server.close();
        }

        private void accept() {
            try (SocketChannel channel = server.accept()) {
                met.countDown();
                ByteBuffer heard = ByteBuffer.allocate(4_096);
                while (channel.read(heard.clear()) >= 0) {
                    // It hears everything and says nothing.
                }
                left.countDown();
            } catch (IOException broken) {
                left.countDown();
            }
        }
    }

    private MachineSenses senses(Ticker ticker) {
        Map<String, String> environment = Map.of("DISPLAY", ":7", "XAUTHORITY", "/nowhere");
        PersonSense person = X11Sense.of(environment, folder, ticker).orElseThrow();
        BusSenses bus = new BusSenses(
                new BusSenses.Place(
                        "unix:path=" + folder.resolve("system"), "unix:path=" + folder.resolve("session"), 0),
                ticker,
                InstantSource.system());
        MachineSenses.Place place = new MachineSenses.Place(Path.of("/"), folder, environment);
        MachineSenses.Devices devices = new MachineSenses.Devices(Bytes32.sha256("cpu"), List.of());
        return new MachineSenses(
                place,
                devices,
                new MachineSenses.Eyes(
                        new LinuxKernel(place.system(), folder, ticker),
                        person,
                        bus,
                        new ThisSystem(place, ticker).graphics(devices, Optional.empty())),
                new Aside.Patience(Duration.ofMillis(50), Duration.ofSeconds(5), Duration.ofSeconds(5)),
                ticker);
    }

    @Test
    void theyCostAMomentAndThenTheirSenseOnly() throws IOException, InterruptedException {
        long[] nanos = {0};
        long began = System.nanoTime();
        try (Silent screen = Silent.at(folder.resolve("X7"));
                Silent bus = Silent.at(folder.resolve("system"));
                MachineSenses senses = senses(() -> nanos[0])) {
            Readings first = senses.read();
            assertEquals(Optional.empty(), first.session().idle());
            assertTrue(first.room().freeDiskBytes().isPresent(), "the other senses see");
            screen.met().await();
            bus.met().await();
            for (int second = 0; second < 10; second++) {
                nanos[0] += 1_000_000_000L;
                assertEquals(Optional.empty(), senses.read().session().idle());
            }
            assertTrue(System.nanoTime() - began < HANGS.toNanos(), "a hanging server holds the beat up");
            // After five seconds the connection is given up.
            screen.left().await();
            bus.left().await();
        }
    }
}
