package io.idlemint.app.cli;

import io.idlemint.app.control.ControlSocket;
import io.idlemint.app.runtime.DataFolder;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.InstallationSettings;
import java.util.Optional;

/// Runs an installation that other processes may command, until the work ends or the process is told to.
final class Hosting {
    private Hosting() {}

    /// Owns the data folder for the time of the work.
    static int run(Ground ground, InstallationSettings settings, Ground.Work work) throws InterruptedException {
        Optional<DataFolder> taken = DataFolder.take(ground.dataFolder());
        if (taken.isEmpty()) {
            throw new CommandFailure(
                    CommandFailure.UNAVAILABLE,
                    "The data folder " + ground.dataFolder() + " is owned by " + DataFolder.owner(ground.dataFolder())
                            + ".");
        }
        try (DataFolder folder = taken.get();
                Installation installation = Installation.start(folder, settings);
                ControlSocket socket = listen(folder, installation)) {
            installation
                    .keyNodeFingerprint()
                    .ifPresent(fingerprint -> ground.console().say("Key node fingerprint " + fingerprint));
            Thread main = Thread.currentThread();
            Thread hook = Thread.ofPlatform().name("end").unstarted(() -> endAndWait(main));
            Runtime.getRuntime().addShutdownHook(hook);
            return work.on(installation);
        }
    }

    static ControlSocket listen(DataFolder folder, Installation installation) {
        return ControlSocket.listen(
                folder.path(),
                (where, args, out, err) -> new Commands(folder.path(), Optional.of(installation))
                        .run(where, args, new Console(out, err)));
    }

    /// Lets the main thread close everything before the process ends.
    static void endAndWait(Thread main) {
        main.interrupt();
        try {
            main.join(15_000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
