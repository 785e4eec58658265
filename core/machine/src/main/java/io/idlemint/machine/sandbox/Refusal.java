package io.idlemint.machine.sandbox;

import io.idlemint.domain.sandbox.Availability.Obstacle;
import io.idlemint.domain.sandbox.Availability.Unavailable;
import java.util.Locale;

/// Turns what bubblewrap says into what people can do.
final class Refusal {
    private Refusal() {}

    static Unavailable system(String name) {
        return new Unavailable(
                Obstacle.SYSTEM,
                "There is no sandbox for " + name + " in this version.",
                "Lease out from a computer that runs Linux.");
    }

    static Unavailable processor(String name) {
        return new Unavailable(
                Obstacle.PROCESSOR,
                "The sandbox's filter does not know the processor architecture " + name + ".",
                "Lease out from a computer with an x86-64 or 64-bit ARM processor.");
    }

    static Unavailable missing() {
        return new Unavailable(
                Obstacle.NOT_INSTALLED,
                "The program bwrap was not found.",
                "Install the package bubblewrap, for instance with: sudo apt install bubblewrap");
    }

    /// The remedy for a refusal.
    ///
    /// @param said the last that the program wrote to standard error
    static Unavailable said(String said) {
        String text =
                said.strip().replaceFirst("^Job \\S+ could not start: ", "").replaceFirst("^bwrap: ", "");
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("unknown option")) {
            return new Unavailable(
                    Obstacle.TOO_OLD,
                    "The installed bubblewrap is too old: " + text + ".",
                    "Update bubblewrap to version 0.8 or later.");
        }
        if (lower.contains("max_user_namespaces") || lower.contains("number of namespaces exceeded")) {
            return new Unavailable(
                    Obstacle.NAMESPACES_FORBIDDEN,
                    "This system allows no user namespaces: " + text + ".",
                    "Allow them, for instance with: sudo sysctl user.max_user_namespaces=10000");
        }
        if (lower.contains("namespace") || lower.contains("uid map")) {
            return new Unavailable(
                    Obstacle.NAMESPACES_FORBIDDEN,
                    "This system forbids user namespaces: " + text + ".",
                    "Allow them: on Ubuntu by an AppArmor profile for bwrap or sudo sysctl"
                            + " kernel.apparmor_restrict_unprivileged_userns=0, on Debian by sudo sysctl"
                            + " kernel.unprivileged_userns_clone=1; inside a container, allow them for the container.");
        }
        return new Unavailable(
                Obstacle.OTHER,
                "A sandbox could not be started: " + (text.isEmpty() ? "bwrap gave no reason" : text) + ".",
                "Try by hand: bwrap --ro-bind / / --unshare-user true");
    }
}
