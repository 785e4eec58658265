package io.idlemint.app.cli;

import io.idlemint.app.control.ControlSocket;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.update.UpdateControl;
import io.idlemint.node.desk.UpdateDesk;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What a command runs on: where it was typed, where it prints, and which installation it is about.
///
/// @param folder what relative paths are about
/// @param args the whole command line, to be sent to the owner of the data folder
/// @param dataFolder the installation's folder
/// @param owner the running installation, when the command runs inside the process that owns the folder
public record Ground(Path folder, List<String> args, Console console, Path dataFolder, Optional<Installation> owner) {
    /// What a command does with an installation; the result is the exit code.
    @FunctionalInterface
    interface Work {
        int on(Installation installation) throws InterruptedException;
    }

    /// Runs on the installation: on the running one, by sending the command line to the process that owns the folder,
    /// or else by starting it here for the time of the command.
    int withInstallation(InstallationSettings settings, Work work) throws InterruptedException {
        if (owner.isPresent()) {
            return work.on(owner.get());
        }
        Optional<DataFolder> taken = DataFolder.take(dataFolder);
        if (taken.isEmpty()) {
            return ControlSocket.send(dataFolder, folder, args, console.out(), console.err())
                    .orElseThrow(() -> new CommandFailure(
                            CommandFailure.UNAVAILABLE,
                            "The data folder " + dataFolder + " is owned by " + DataFolder.owner(dataFolder)
                                    + ", which does not answer."));
        }
        try (DataFolder own = taken.get();
                Installation installation = Installation.start(own, settings)) {
            installation
                    .keyNodeFingerprint()
                    .ifPresent(fingerprint -> console.say("Key node fingerprint " + fingerprint));
            return work.on(installation);
        }
    }

    /// Runs on the installation that runs already; without one there is nothing to be said.
    int withRunning(Work work) throws InterruptedException {
        if (owner.isPresent()) {
            return work.on(owner.get());
        }
        return ControlSocket.send(dataFolder, folder, args, console.out(), console.err())
                .orElseThrow(() -> new CommandFailure(
                        CommandFailure.UNAVAILABLE, "Idlemint is not running on the data folder " + dataFolder + "."));
    }

    /// Runs on what knows about updates: that of the running installation, or else, without starting one, that of the
    /// data folder.
    int withUpdates(Updating work) throws InterruptedException {
        if (owner.isPresent()) {
            return work.on(owner.get().updates());
        }
        Optional<DataFolder> taken = DataFolder.take(dataFolder);
        if (taken.isEmpty()) {
            return withRunning(installation -> work.on(installation.updates()));
        }
        try (DataFolder own = taken.get();
                UpdateControl updates = UpdateControl.of(own.path(), InstantSource.system())) {
            return work.on(updates);
        }
    }

    /// What a command does with updates; the result is the exit code.
    @FunctionalInterface
    interface Updating {
        int on(UpdateDesk updates) throws InterruptedException;
    }

    /// A path as the person meant it.
    Path resolve(Path typed) {
        return folder.resolve(typed).normalize();
    }
}
