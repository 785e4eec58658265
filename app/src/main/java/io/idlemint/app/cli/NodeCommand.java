package io.idlemint.app.cli;

import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.node.desk.MiningDesk.MiningNow;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs this computer without a window: it mines, and is leased when somebody rents it.
@Command(
        name = "node",
        description = "Share this computer without a window, until Ctrl+C.",
        mixinStandardHelpOptions = true)
final class NodeCommand implements Callable<Integer> {
    private final Ground ground;

    @Mixin
    private final JoinOption join = new JoinOption();

    @Option(names = "--threads", description = "Mining threads; without it all cores but one.")
    private @Nullable Integer threads;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "Where the own lab's key node listens for other computers.")
    private @Nullable String listen;

    NodeCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (ground.owner().isPresent()) {
            throw new CommandFailure(CommandFailure.USAGE, "The application is running; it shares this computer.");
        }
        InstallationSettings settings = join.apply(InstallationSettings.ownLab().underGovernor());
        if (threads != null) {
            settings = settings.withThreads(threads);
        }
        if (listen != null) {
            settings = settings.listening(JoinOption.address("--listen", listen));
        }
        return Hosting.run(ground, settings, installation -> {
            installation
                    .listening()
                    .ifPresent(address ->
                            ground.console().say("Key node: " + address.getHostString() + ":" + address.getPort()));
            installation
                    .wallet()
                    .now()
                    .get()
                    .account()
                    .ifPresent(account -> ground.console().say("Account:  " + account.hex()));
            installation.mining().now().observe(new Reporter(ground.console())::report);
        });
    }

    /// Says what changes, not every number.
    private static final class Reporter {
        private final Console console;
        private @Nullable MiningNow last;

        Reporter(Console console) {
            this.console = console;
        }

        synchronized void report(MiningNow now) {
            MiningNow before = last;
            if (before == null
                    || before.activity() != now.activity()
                    || !before.algorithm().equals(now.algorithm())) {
                console.say(
                        now.activity() + now.algorithm().map(name -> " " + name).orElse(""));
                last = now;
            }
        }
    }
}
