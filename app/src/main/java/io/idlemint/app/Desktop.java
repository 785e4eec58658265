package io.idlemint.app;

import io.idlemint.app.cli.Commands;
import io.idlemint.app.cli.Console;
import io.idlemint.app.control.ControlSocket;
import io.idlemint.app.runtime.DataFolder;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.InstallationSettings;
import io.idlemint.app.runtime.SettingsFile;
import io.idlemint.app.runtime.SystemControl;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.lab.LabDesk;
import io.idlemint.ui.Desks;
import io.idlemint.ui.DesktopApplication;
import io.idlemint.ui.NoDisplayException;
import io.idlemint.ui.UiOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Starts the desktop application, or says in one line why it cannot and shows the main job without a window.
final class Desktop {
    private static final int OWNED = 69;

    /// Is there as soon as an installation has run once.
    private static final String BOOKS = "participant.db";

    private Desktop() {}

    /// The exit code.
    static int start(Path dataFolder, Console console) {
        if (!hasDisplay()) {
            return demonstrate(dataFolder, console);
        }
        Optional<DataFolder> taken = DataFolder.take(dataFolder);
        if (taken.isEmpty()) {
            console.say("Idlemint is already running: the data folder " + dataFolder + " is owned by "
                    + DataFolder.owner(dataFolder) + ".");
            return OWNED;
        }
        try (DataFolder folder = taken.get()) {
            run(folder);
            return 0;
        } catch (NoDisplayException unusable) {
            // A display is named but cannot be opened; everything that was started is closed by now.
            return demonstrate(dataFolder, console);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            DesktopApplication.end();
        }
    }

    /// With the key node that was chosen, or, if that does not answer, with the own lab: a window that says so is worth
    /// more than none.
    private static Installation start(DataFolder folder, InstallationSettings usual) {
        LabDesk.Target chosen = Installation.chosen(folder);
        try {
            return Installation.start(folder, usual.towards(chosen));
        } catch (LedgerUnreachableException silent) {
            if (!(chosen instanceof LabDesk.Target.Other other)) {
                throw silent;
            }
            Installation own = Installation.start(folder, usual);
            own.tried(other.address(), String.valueOf(silent.getMessage()));
            return own;
        }
    }

    private static int demonstrate(Path dataFolder, Console console) {
        console.say("There is no display here, so no window opens; this is the demonstration (idlemint demo).");
        return new Commands(dataFolder, Optional.empty()).run(Path.of("").toAbsolutePath(), List.of("demo"), console);
    }

    /// In a fresh data folder nothing mines and nothing is offered before the first run has ended with Start: there is
    /// no account yet, and sharing is paused as by its owner.
    private static void run(DataFolder folder) throws InterruptedException {
        boolean used = Files.exists(folder.file(BOOKS));
        InstallationSettings plan = InstallationSettings.ownLab().underGovernor();
        try (SettingsFile settings = SettingsFile.open(folder, InstantSource.system())) {
            if (settings.isNew() && used) {
                settings.change(now -> now.welcomed(true));
            }
            boolean again = true;
            while (again) {
                boolean welcomed = settings.now().get().welcomed();
                try (Installation installation = start(folder, welcomed ? plan : plan.withoutWallet())) {
                    if (!welcomed) {
                        installation.governor().pause(Optional.empty(), OwnersWord.Kind.PAUSE, Optional.empty());
                    }
                    show(folder, installation, settings);
                    again = installation.lab().leaving().get();
                }
            }
        }
    }

    private static void show(DataFolder folder, Installation installation, SettingsFile settings)
            throws InterruptedException {
        ControlSocket socket = Commands.listen(folder, installation);
        try (SystemControl system = SystemControl.of(settings, installation)) {
            DesktopApplication.launch(
                    new Desks(
                            settings,
                            system,
                            installation.mining(),
                            installation.sharing(),
                            installation.market(),
                            installation.leases(),
                            installation.wallet(),
                            installation.notebook(),
                            installation.network(),
                            installation.governor(),
                            installation.mine(),
                            installation.lab(),
                            installation.readiness()),
                    UiOptions.ofSystem(folder.folder("results")));
        } finally {
            socket.close();
        }
    }

    private static boolean hasDisplay() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return !os.contains("linux")
                || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY")
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
