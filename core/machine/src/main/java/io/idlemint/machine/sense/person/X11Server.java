package io.idlemint.machine.sense.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An X server of this computer, and what it takes to be let in.
///
/// @param display its number
record X11Server(Path socket, Path authority, String display) {
    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:([0-9]{1,5})(?:\\.[0-9]+)?");

    /// The server that the environment names; empty when it names none of this computer.
    ///
    /// @param sockets the folder of the servers' sockets, usually `/tmp/.X11-unix`
    static Optional<X11Server> of(Map<String, String> environment, Path sockets) {
        Matcher local = LOCAL.matcher(environment.getOrDefault("DISPLAY", ""));
        if (!local.matches()) {
            return Optional.empty();
        }
        String number = local.group(1);
        String home = environment.getOrDefault("HOME", "/");
        Path authority = Path.of(environment.getOrDefault("XAUTHORITY", home + "/.Xauthority"));
        return Optional.of(new X11Server(sockets.resolve("X" + number), authority, number));
    }

    X11Connection connect() throws IOException {
        return X11Connection.open(socket, XAuthority.cookie(authority, display));
    }
}
