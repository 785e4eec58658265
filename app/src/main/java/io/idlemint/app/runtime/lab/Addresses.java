package io.idlemint.app.runtime.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Addresses of key nodes and of this computer.
public final class Addresses {
    /// Where a lab listens for others.
    public static final int PORT = 7411;

    private static final int LAST_PORT = 65_535;
    private static final int LONGEST = 260;

    private Addresses() {}

    /// Reads `host:port`, or `host` with the usual port.
    public static Optional<InetSocketAddress> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        String port = colon < 0 ? Integer.toString(PORT) : text.substring(colon + 1);
        if (!host.matches("[a-z0-9._-]{1," + LONGEST + "}") || !port.matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(port);
        return number < 1 || number > LAST_PORT
                ? Optional.empty()
                : Optional.of(InetSocketAddress.createUnresolved(host, number));
    }

    /// As people write it.
    public static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    /// The IPv4 addresses of this computer in its networks.
    public static List<Inet4Address> own() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Addresses::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLinkLocalAddress())
                    .map(Inet4Address.class::cast)
                    .toList();
        } catch (SocketException unknown) {
            throw new UncheckedIOException("The addresses of this computer cannot be read", unknown);
        }
    }

    /// Whether the port for others can be had.
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback() && !one.isVirtual();
        } catch (SocketException gone) {
            return false;
        }
    }
}
