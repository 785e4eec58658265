package io.idlemint.app.cli;

import io.idlemint.app.runtime.settings.InstallationSettings;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which key node a command works with.
final class JoinOption {
    @Option(
            names = "--join",
            paramLabel = "HOST:PORT",
            description = "The key node to work with; without it this computer's own lab.")
    private @Nullable String join;

    InstallationSettings apply(InstallationSettings settings) {
        return join == null ? settings : settings.joining(address("--join", join));
    }

    /// Reads `host:port`.
    static InetSocketAddress address(String option, String text) {
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            if (colon > 0 && port >= 0 && port <= 65_535) {
                return new InetSocketAddress(text.substring(0, colon), port);
            }
        } catch (NumberFormatException noNumber) {
            // The same sentence as for a missing colon.
        }
        throw new CommandFailure(
                CommandFailure.USAGE, option + " \"" + text + "\": HOST:PORT with a port from 0 to 65535 is needed.");
    }
}
