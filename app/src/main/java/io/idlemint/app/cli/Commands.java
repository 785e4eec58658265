package io.idlemint.app.cli;

import io.idlemint.app.Version;
import io.idlemint.app.control.ControlSocket;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.files.Excerpt;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.desk.NotStoredException;
import io.idlemint.wire.rpc.RefusedException;
import io.idlemint.wire.tls.WrongPeerException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line: parses, runs, and turns failures into a sentence and an exit code.
public final class Commands {
    private final Path dataFolder;
    private final Optional<Installation> owner;

    /// @param owner the running installation, when commands run inside the process that owns the folder
    public Commands(Path dataFolder, Optional<Installation> owner) {
        this.dataFolder = dataFolder;
        this.owner = owner;
    }

    /// Runs one command line; the result is the exit code.
    ///
    /// @param folder what relative paths are about
    public int run(Path folder, List<String> args, Console console) {
        Ground ground = new Ground(folder, args, console, dataFolder, owner);
        CommandLine line = new CommandLine(new Root());
        List.of(
                        new ProfileCommand(ground),
                        new DoctorCommand(ground),
                        new WalletCommand(ground),
                        new KeyNodeCommand(ground),
                        new NodeCommand(ground),
                        new MarketCommand(ground),
                        new RentCommand(ground),
                        new LeasesCommand(ground),
                        new MineCommand(ground),
                        new PauseCommand(ground),
                        new ResumeCommand(ground),
                        new StatusCommand(ground),
                        new WhyCommand(ground),
                        new PreferencesCommand(ground),
                        new BenchCommand(ground),
                        new ChainCommand(ground),
                        new DemoCommand(ground),
                        new UpdateCommand(ground),
                        new ReleaseCommand(ground),
                        new CompletionCommand(ground),
                        new ManualCommand(ground))
                .forEach(line::addSubcommand);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUnmatchedOptionsArePositionalParams(false);
        // A word such as @home is what somebody wants to run or to find, not the name of a file with more words.
        line.setExpandAtFiles(false);
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, console));
        return line.execute(args.toArray(String[]::new));
    }

    /// Listens for the commands of other processes.
    public static ControlSocket listen(DataFolder folder, Installation installation) {
        return Hosting.listen(folder, installation);
    }

    private static int explain(Exception failure, Console console) throws Exception {
        Optional<WrongPeerException> wrongPeer = WrongPeerException.in(failure);
        if (wrongPeer.isPresent()) {
            console.say("idlemint: This key node shows another key than before, and is not trusted. "
                    + wrongPeer.get().getMessage());
            return CommandFailure.UNAVAILABLE;
        }
        return switch (failure) {
            case CommandFailure command -> {
                console.say("idlemint: " + command.getMessage());
                yield command.exitCode();
            }
            case InterruptedException stopped -> {
                console.say("idlemint: Stopped.");
                yield CommandFailure.STOPPED;
            }
            case RefusedException refused -> {
                console.say("idlemint: " + refused.getMessage() + " (" + refused.code() + ")");
                yield CommandFailure.REFUSED;
            }
            case IllegalArgumentException bad -> {
                console.say("idlemint: " + Excerpt.of(String.valueOf(bad.getMessage())));
                yield CommandFailure.USAGE;
            }
            case LedgerUnreachableException unreachable -> {
                console.say("idlemint: The key node does not answer: " + unreachable.getMessage());
                yield CommandFailure.UNAVAILABLE;
            }
            case NotStoredException unsaved -> {
                console.say("idlemint: " + unsaved.getMessage());
                yield CommandFailure.UNAVAILABLE;
            }
            case UncheckedIOException broken -> {
                console.say("idlemint: " + broken.getMessage());
                yield CommandFailure.UNAVAILABLE;
            }
            default -> throw failure;
        };
    }

    /// The command without a subcommand.
    @Command(
            name = "idlemint",
            description = "Puts idle hardware to work: mines while nobody rents it, leases it when somebody does.",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            footer = {"", "Without a command the desktop application starts."})
    static final class Root implements Runnable {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /// Answers `--version`.
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Version.line()};
        }
    }
}
