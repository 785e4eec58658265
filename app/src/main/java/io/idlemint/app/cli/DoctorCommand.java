package io.idlemint.app.cli;

import io.idlemint.app.runtime.mining.Diagnosis;
import io.idlemint.domain.machine.ReadinessCheck;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Says whether this computer is ready to share, with a remedy for what is not.
@Command(
        name = "doctor",
        description = "Check whether this computer is ready, with a remedy for each problem.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Ground ground;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    DoctorCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() {
        List<ReadinessCheck> checks = Diagnosis.examine(ground.dataFolder());
        boolean ready = checks.stream().noneMatch(check -> check.status() == ReadinessCheck.Status.PROBLEM);
        if (json) {
            var object = Console.json().createObjectNode().put("ready", ready);
            object.set("checks", Facts.of(checks));
            ground.console().json(object);
        } else {
            for (ReadinessCheck check : checks) {
                ground.console()
                        .line(String.format(
                                Locale.ROOT, "%-10s %-12s %s", check.status(), check.name(), check.sentence()));
                check.remedy()
                        .ifPresent(remedy ->
                                ground.console().line(String.format(Locale.ROOT, "%-23s What to do: %s", "", remedy)));
            }
        }
        return ready ? 0 : CommandFailure.REFUSED;
    }
}
