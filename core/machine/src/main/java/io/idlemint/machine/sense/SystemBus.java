package io.idlemint.machine.sense;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What services on the system's D-Bus tell, through `busctl`. Each question starts a process of some milliseconds, so
/// they are asked rarely. Immutable.
///
/// @param talk how it is asked
record SystemBus(ShortTalk talk) {
    private static final Pattern NUMBER = Pattern.compile("u ([0-9]{1,10})");
    private static final Pattern TRUTH = Pattern.compile("b (true|false)");

    /// Whether the way to the internet is paid by use (NetworkManager's `Metered`, NMMetered: 1 and 3 are yes, 2 and 4
    /// are no, as set or as guessed).
    Optional<Boolean> metered() {
        return property(
                        "org.freedesktop.NetworkManager",
                        "/org/freedesktop/NetworkManager",
                        "org.freedesktop.NetworkManager",
                        "Metered")
                .map(NUMBER::matcher)
                .filter(Matcher::matches)
                .flatMap(found -> switch (found.group(1)) {
                    case "1", "3" -> Optional.of(true);
                    case "2", "4" -> Optional.of(false);
                    default -> Optional.empty();
                });
    }

    /// Whether the user's session is locked, as its desktop has told systemd-logind.
    Optional<Boolean> locked() {
        return property(
                        "org.freedesktop.login1",
                        "/org/freedesktop/login1/session/auto",
                        "org.freedesktop.login1.Session",
                        "LockedHint")
                .map(TRUTH::matcher)
                .filter(Matcher::matches)
                .map(found -> Boolean.parseBoolean(found.group(1)));
    }

    private Optional<String> property(String service, String path, String type, String name) {
        return talk.ask(List.of("busctl", "--system", "--timeout=1", "get-property", service, path, type, name));
    }
}
