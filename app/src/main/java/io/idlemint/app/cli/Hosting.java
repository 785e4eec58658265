package io.idlemint.app.cli;

import io.idlemint.app.control.ControlSocket;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Runs an installation that other processes may command, until the process is told to end.
final class Hosting {
    private Hosting() {}

    /// Owns the data folder until Ctrl+C.
    ///
    /// @param begun is told once everything runs
    static int run(Ground ground, InstallationSettings settings, Consumer<Installation> begun)
            throws InterruptedException {
        try (EndSignal end = EndSignal.install();
                DataFolder folder = own(ground.dataFolder());
                Installation installation = Installation.start(folder, settings)) {
            ControlSocket socket = listen(folder, installation);
            try {
                installation
                        .keyNodeFingerprint()
                        .ifPresent(fingerprint -> ground.console().say("Key node fingerprint " + fingerprint));
                begun.accept(installation);
                end.await();
            } finally {
                socket.close();
            }
            return 0;
        }
    }

    /// Takes a data folder.
    static DataFolder own(Path path) {
        Optional<DataFolder> taken = DataFolder.take(path);
        return taken.orElseThrow(() -> new CommandFailure(
                CommandFailure.UNAVAILABLE,
                "The data folder " + path + " is owned by " + DataFolder.owner(path) + "."));
    }

    static ControlSocket listen(DataFolder folder, Installation installation) {
        return ControlSocket.listen(
                folder.path(),
                (where, args, out, err) ->
                        new Commands(folder.path(), Optional.of(installation)).run(where, args, new Console(out, err)));
    }
}
