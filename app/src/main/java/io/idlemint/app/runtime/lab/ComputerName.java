package io.idlemint.app.runtime.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What this computer is called by its owner, as Linux, Windows or macOS tell it without asking the network.
public final class ComputerName {
    private static final String NAMELESS = "lab";
    private static final int LONGEST = 60;
    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    private ComputerName() {}

    /// Its name without a domain; `lab` where it has none.
    public static String read() {
        try {
            if (Files.isReadable(LINUX)) {
                return brief(Files.readString(LINUX));
            }
            Optional<String> windows = Optional.ofNullable(System.getenv("COMPUTERNAME"));
            return brief(
                    windows.isPresent()
                            ? windows.get()
                            : InetAddress.getLocalHost().getHostName());
        } catch (IOException unknown) {
            return NAMELESS;
        }
    }

    static String brief(String name) {
        String first = name.strip().replaceFirst("\\..*", "").replaceAll("[^\\p{L}\\p{N}_-]", "");
        return first.isEmpty() || first.equals("localhost")
                ? NAMELESS
                : first.substring(0, Math.min(LONGEST, first.length()));
    }
}
