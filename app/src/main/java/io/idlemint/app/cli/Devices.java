package io.idlemint.app.cli;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.desk.GovernorDesk.Governed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the device that a person means.
final class Devices {
    private Devices() {}

    /// By kind (`cpu`, `gpu`), by a part of its name or by the beginning of its id; empty when none was named.
    ///
    /// @throws CommandFailure if none or several fit
    static Optional<Bytes32> named(@Nullable String typed, List<Governed> devices) {
        if (typed == null) {
            return Optional.empty();
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<Governed> fitting =
                devices.stream().filter(device -> fits(device, wanted)).toList();
        if (fitting.size() != 1) {
            String known = String.join(
                    ", ",
                    devices.stream()
                            .map(one -> one.device().hex().substring(0, 12) + " (" + one.name() + ")")
                            .toList());
            throw new CommandFailure(
                    CommandFailure.USAGE,
                    "The device '" + typed + "' fits " + fitting.size() + " of this computer's devices: " + known
                            + ".");
        }
        return Optional.of(fitting.getFirst().device());
    }

    private static boolean fits(Governed device, String wanted) {
        return device.kind().name().toLowerCase(Locale.ROOT).equals(wanted)
                || device.name().toLowerCase(Locale.ROOT).contains(wanted)
                || (wanted.length() >= 4 && device.device().hex().startsWith(wanted));
    }
}
