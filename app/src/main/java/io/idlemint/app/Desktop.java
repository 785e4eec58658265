package io.idlemint.app;

import io.idlemint.app.cli.Commands;
import io.idlemint.app.cli.Console;
import io.idlemint.app.control.ControlSocket;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.SystemControl;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.lab.Addresses;
import io.idlemint.app.runtime.login.Autostart;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.SettingsFile;
import io.idlemint.app.runtime.settings.UsualSettings;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.tray.Tray;
import io.idlemint.machine.fonts.SpareFont;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.lab.LabDesk;
import io.idlemint.ui.Desks;
import io.idlemint.ui.DesktopApplication;
import io.idlemint.ui.EarlyWindow;
import io.idlemint.ui.EarlyWindow.Coming;
import io.idlemint.ui.NoDisplayException;
import io.idlemint.ui.Toolkit;
import io.idlemint.ui.UiOptions;
import io.idlemint.ui.link.DeepLink;
import io.idlemint.ui.link.Doorbell;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.shell.StartTrouble;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the desktop application, or says in one line why it cannot and shows the main job without a window.
final class Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);
    private static final int OWNED = 69;
    private static final int USAGE = 2;
    private static final int UNUSABLE = 74;

    /// What a second start says on the control socket; no command has this name.
    private static final String RAISE = "window";

    /// A font for Chinese, where the system has none.
    private static final String FONT = "chinese.otf";

    private Desktop() {}

    /// What somebody wants to see.
    ///
    /// @param coming how the window comes; without one that was asked for, a window that is there stays where it is
    /// @param link where to go; empty for nowhere
    private record Wanted(Coming coming, Optional<DeepLink> link) {}

    /// Whether these are the arguments of a start of the window.
    static boolean isStart(String... args) {
        return args.length == 0
                || (args.length == 1 && (Autostart.ARGUMENT.equals(args[0]) || DeepLink.isOne(args[0])));
    }

    /// The exit code.
    ///
    /// @param asked [#Autostart.ARGUMENT], or a link as another program gave it; empty for neither
    static int start(Path dataFolder, Optional<String> asked, Console console) {
        boolean login = asked.equals(Optional.of(Autostart.ARGUMENT));
        Optional<String> link = asked.filter(one -> !login);
        Wanted wanted;
        try {
            wanted = new Wanted(login ? Coming.MINIMISED : Coming.OPEN, link.map(DeepLink::parse));
        } catch (IllegalArgumentException bad) {
            console.say("idlemint: This link cannot be followed: " + bad.getMessage() + ".");
            return USAGE;
        }
        if (!hasDisplay()) {
            // The window may be open all the same, on a display that this start does not know.
            return raise(dataFolder, link) ? 0 : demonstrate("There is no display here", dataFolder, console);
        }
        Optional<DataFolder> taken;
        try {
            taken = DataFolder.take(dataFolder);
        } catch (UncheckedIOException unusable) {
            return giveUp(dataFolder, unusable, console);
        }
        if (taken.isEmpty() && (login || raise(dataFolder, link))) {
            return 0;
        }
        if (taken.isEmpty()) {
            console.say("Idlemint is already running: the data folder " + dataFolder + " is owned by "
                    + DataFolder.owner(dataFolder) + ".");
            return OWNED;
        }
        try (DataFolder folder = taken.get()) {
            run(folder, wanted);
            return 0;
        } catch (NoDisplayException unusable) {
            // A display is named but cannot be opened; everything that was started is closed by now.
            return demonstrate("The display cannot be used (" + unusable.getMessage() + ")", dataFolder, console);
        } catch (ToldException told) {
            say(dataFolder, told.broken, console);
            return UNUSABLE;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            DesktopApplication.end();
        }
    }

    /// A start that failed, and that a window has told of.
    private static final class ToldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RuntimeException broken;

        ToldException(RuntimeException broken) {
            super(broken);
            this.broken = broken;
        }
    }

    /// Says on the console why there is nothing to start with; where it was, only if nobody can know why.
    private static void say(Path dataFolder, RuntimeException broken, Console console) {
        StartTrouble trouble = StartTroubles.of(broken, dataFolder);
        if (trouble.code() == StartTrouble.Code.OTHER) {
            LOG.error("The start failed.", broken);
        } else {
            LOG.debug("The start failed.", broken);
        }
        console.say("idlemint: " + trouble.details().replace("\n", ": "));
    }

    /// Says in a window why there is nothing to start with, and on the console.
    private static int giveUp(Path dataFolder, RuntimeException unusable, Console console) {
        say(dataFolder, unusable, console);
        try {
            tell(Toolkit.begin(), dataFolder, unusable);
        } catch (NoDisplayException unseen) {
            console.say("idlemint: The display cannot be used (" + unseen.getMessage() + ").");
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } finally {
            DesktopApplication.end();
        }
        return UNUSABLE;
    }

    /// With the key node that was chosen, or, if that does not answer, with the own lab; and that only for this
    /// computer if its port is taken. A window that says so is worth more than none.
    static Installation start(DataFolder folder, InstallationSettings usual) {
        LabDesk.Target chosen = Installation.chosen(folder);
        if (isTaken(chosen)) {
            Installation own = Installation.start(folder, usual);
            own.tried(new LabDesk.Tried.Hosting(Addresses.PORT));
            return own;
        }
        try {
            return Installation.start(folder, usual.towards(chosen));
        } catch (LedgerUnreachableException silent) {
            if (!(chosen instanceof LabDesk.Target.Other other)) {
                throw silent;
            }
            Installation own = Installation.start(folder, usual);
            own.tried(new LabDesk.Tried.Joining(other.address(), silent.silence()));
            return own;
        }
    }

    private static boolean isTaken(LabDesk.Target chosen) {
        return chosen instanceof LabDesk.Target.Own own && own.forOthers() && !Addresses.isFree(Addresses.PORT);
    }

    /// As the other; what goes wrong is told in the window.
    ///
    /// @throws ToldException then
    private static Installation start(DataFolder folder, InstallationSettings usual, EarlyWindow early)
            throws InterruptedException {
        early.awaitPicture();
        try {
            return start(folder, usual);
        } catch (RuntimeException broken) {
            early.fail(StartTroubles.of(broken, folder.path()));
            throw new ToldException(broken);
        }
    }

    /// Where there is not even a folder for the data, the window says so in the system's language.
    private static void tell(Toolkit toolkit, Path folder, RuntimeException broken) throws InterruptedException {
        UiOptions options = UiOptions.ofSystem(folder.resolve("results"));
        try (EarlyWindow early = EarlyWindow.open(
                toolkit, new UsualSettings(), options, folder.resolve("fonts"), SystemControl.windows(), Coming.OPEN)) {
            early.awaitPicture();
            early.fail(StartTroubles.of(broken, folder));
        }
    }

    private static int demonstrate(String why, Path dataFolder, Console console) {
        console.say(why + ", so no window opens; this is the demonstration (idlemint demo).");
        return new Commands(dataFolder, Optional.empty()).run(Path.of("").toAbsolutePath(), List.of("demo"), console);
    }

    /// As long as nobody has let this computer begin, nothing mines and nothing is offered, and the first run is shown.
    /// Whoever has run it without a window has let it begin.
    private static void run(DataFolder folder, Wanted wanted) throws InterruptedException {
        Toolkit toolkit = Toolkit.begin();
        SpareFont.lend(folder.file(FONT));
        InstallationSettings plan = InstallationSettings.ownLab().underGovernor();
        UiOptions options = UiOptions.ofSystem(folder.path().resolve("results"));
        try (SettingsFile settings = settings(toolkit, folder)) {
            Optional<DeepLink> followed = wanted.link();
            Coming coming = wanted.coming();
            boolean again = true;
            while (again) {
                boolean welcomed = settings.now().get().welcomed();
                try (EarlyWindow early = EarlyWindow.open(
                                toolkit,
                                settings,
                                options,
                                folder.path().resolve("fonts"),
                                SystemControl.windows(),
                                welcomed ? coming : Coming.OPEN);
                        Installation installation = start(folder, welcomed ? plan : plan.withoutWallet(), early)) {
                    GovernorDesk governor = installation.governor();
                    settings.carryMoneyTo(change -> governor.prefer(change));
                    if (!welcomed && !governor.word().notStarted()) {
                        settings.change(now -> now.welcomed(true));
                    }
                    show(early, options, new Shown(folder, installation, settings), followed);
                    again = installation.lab().leaving().get();
                    coming = Coming.OPEN;
                    // Whoever has moved finds there how others join, or where this computer is now.
                    followed = Optional.<DeepLink>of(new DeepLink.Place(Screen.NETWORK))
                            .filter(network -> settings.now().get().welcomed());
                }
            }
        }
    }

    /// What goes wrong is told in a window.
    ///
    /// @throws ToldException then
    private static SettingsFile settings(Toolkit toolkit, DataFolder folder) throws InterruptedException {
        try {
            folder.folder("results");
            return SettingsFile.open(folder);
        } catch (UncheckedIOException broken) {
            tell(toolkit, folder.path(), broken);
            throw new ToldException(broken);
        }
    }

    /// Asks the process that owns the folder to bring its window to the front; whether it did.
    private static boolean raise(Path dataFolder, Optional<String> link) {
        List<String> call = Stream.concat(Stream.of(RAISE), link.stream()).toList();
        OutputStream nowhere = OutputStream.nullOutputStream();
        return ControlSocket.send(dataFolder, dataFolder, call, nowhere, nowhere)
                .filter(exit -> exit == 0)
                .isPresent();
    }

    /// Answers another start, or runs a command.
    private static int serve(Doorbell bell, List<String> args, IntSupplier command) {
        if (args.isEmpty() || !args.getFirst().equals(RAISE)) {
            return command.getAsInt();
        }
        try {
            bell.ring(args.stream().skip(1).findFirst().map(DeepLink::parse));
            return 0;
        } catch (IllegalArgumentException bad) {
            return USAGE;
        }
    }

    /// What the window is about.
    private record Shown(DataFolder folder, Installation installation, SettingsFile settings) {}

    private static void show(EarlyWindow early, UiOptions options, Shown what, Optional<DeepLink> link)
            throws InterruptedException {
        Installation installation = what.installation();
        Doorbell bell = new Doorbell();
        link.ifPresent(first -> bell.ring(Optional.of(first)));
        Path folder = what.folder().path();
        Commands commands = new Commands(folder, Optional.of(installation));
        ControlSocket socket = ControlSocket.listen(
                folder,
                (where, args, out, err) -> serve(bell, args, () -> commands.run(where, args, new Console(out, err))));
        try (SystemControl system = SystemControl.of(what.settings(), installation);
                Tray tray = SystemControl.tray()) {
            DesktopApplication.launch(early, desks(what.settings(), system, installation, tray), options, bell);
        } finally {
            socket.close();
        }
    }

    /// What the window shows and does of an installation.
    static Desks desks(SettingsFile settings, SystemControl system, Installation installation, Tray tray) {
        return new Desks(
                settings,
                system,
                installation.activity(),
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
                installation.readiness(),
                installation.updates(),
                tray);
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
