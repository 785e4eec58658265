package io.idlemint.app.cli;

import io.idlemint.app.demo.DemoReport;
import io.idlemint.app.demo.DemoStory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the whole story on this computer, in a temporary folder.
@Command(
        name = "demo",
        description = {
            "Run the whole story on this computer: a key node, a provider and a renter on loopback, real mining, a real"
                    + " lease with a real job, and the proof that nothing was lost."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Ground ground;

    @Option(names = "--seconds", defaultValue = "12", description = "How long the lease lasts, 6 to 600.")
    private int seconds = 12;

    @Option(names = "--json", description = "Print one JSON object on the standard output.")
    private boolean json;

    DemoCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (seconds < 6 || seconds > 600) {
            throw new CommandFailure(CommandFailure.USAGE, "--seconds " + seconds + " is outside of 6 to 600.");
        }
        DemoReport report = played();
        if (json) {
            ground.console().json(Facts.of(report));
        } else {
            report.lines().forEach(ground.console()::line);
        }
        return report.holds() ? 0 : CommandFailure.REFUSED;
    }

    private DemoReport played() throws InterruptedException {
        try {
            return new DemoStory(seconds, ground.console()::say).run();
        } catch (DemoStory.StuckException stuck) {
            throw new CommandFailure(
                    CommandFailure.REFUSED,
                    "The demonstration did not come to its end. " + stuck.getMessage() + ".",
                    stuck);
        }
    }
}
