package io.idlemint.machine.limits;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Removes the limits of jobs whose own process is gone, and ends what still runs in them.
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Leftovers() {}

    /// Does nothing when nothing is left.
    ///
    /// @param marker the job's unique name
    /// @param entrances its [Confinement#entrances] of then
    /// @param scope whether it had a [Confinement#launchPrefix]
    /// @return whether there was something
    public static boolean clear(String marker, List<Path> entrances, boolean scope) {
        boolean found = scope && SystemdScopeDriver.clear(marker);
        for (Path entrance : entrances) {
            Path folder = entrance.getParent();
            if (folder != null && folder.endsWith(marker)) {
                ControlGroup group = new ControlGroup(folder);
                if (group.exists()) {
                    group.killAll(PATIENCE);
                    group.remove(PATIENCE);
                    found = true;
                }
            }
        }
        return found;
    }
}
