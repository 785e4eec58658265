package io.idlemint.machine.profile;

import io.idlemint.domain.machine.Power;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;

/// What OSHI tells again and again of memory, power, heat and network, on any system that it knows. The first
/// use takes some tenths of a second. For use by several threads.
public final class OshiBoard {
    /// An address of the internet that is nobody's (RFC 5737). Nothing is sent there.
    private static final byte[] ANYWHERE = {(byte) 192, 0, 2, 1};

    private static final int DISCARD = 9;
    private static final int MEGA = 1_000_000;
    private static final int HOTTEST = 150;
    private static final int FASTEST = 30_000;

    private final HardwareAbstractionLayer hardware = new SystemInfo().getHardware();

    /// The memory that can be had without swapping.
    public OptionalLong freeMemoryBytes() {
        long bytes = hardware.getMemory().getAvailable();
        return bytes > 0 ? OptionalLong.of(bytes) : OptionalLong.empty();
    }

    /// Mains or battery; unknown where there is no battery.
    public Power power() {
        return OshiProfiler.power(hardware.getPowerSources());
    }

    /// Degrees; OSHI says 0 where it does not know.
    public OptionalInt processorCelsius() {
        long degrees = Math.round(hardware.getSensors().getCpuTemperature());
        return degrees > 0 && degrees <= HOTTEST ? OptionalInt.of((int) degrees) : OptionalInt.empty();
    }

    /// The fastest fan.
    public OptionalInt fanRpm() {
        return Arrays.stream(hardware.getSensors().getFanSpeeds())
                .filter(turns -> turns > 0 && turns <= FASTEST)
                .max();
    }

    /// The speed of the interface that leads to the internet.
    public OptionalInt linkMegabits() {
        return route().map(NetworkInterface::getName)
                .flatMap(name -> hardware.getNetworkIFs().stream()
                        .filter(link -> link.getName().equals(name))
                        .findFirst())
                .map(link -> OshiProfiler.speed(link.getSpeed()) / MEGA)
                .filter(megabits -> megabits > 0)
                .map(megabits -> OptionalInt.of(Math.toIntExact(megabits)))
                .orElseGet(OptionalInt::empty);
    }

    /// A datagram socket that is bound for an address has the one of its route; no packet leaves for that.
    private static Optional<NetworkInterface> route() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(ANYWHERE), DISCARD));
            @Nullable NetworkInterface found = NetworkInterface.getByInetAddress(socket.getLocalAddress());
            return Optional.ofNullable(found);
        } catch (IOException | java.io.UncheckedIOException unreachable) {
            return Optional.empty();
        }
    }
}
