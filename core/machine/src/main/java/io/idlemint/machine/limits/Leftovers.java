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
        List<ControlGroup> groups = entrances.stream()
                .map(Path::getParent)
                .filter(folder -> folder != null && folder.endsWith(marker))
                .map(ControlGroup::new)
                .filter(ControlGroup::exists)
                .toList();
        // All of them first: what is frozen in one cannot be ended through another.
        groups.forEach(ControlGroup::thaw);
        for (ControlGroup group : groups) {
            group.killAll(PATIENCE);
            group.remove(PATIENCE);
            found = true;
        }
        return found;
    }
}
