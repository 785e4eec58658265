package io.idlemint.app.cli;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.desk.GovernorDesk;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Ends pauses of the running application.
@Command(
        name = "resume",
        description = "End a pause. What else speaks against it still holds; see 'idlemint why'.",
        mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
    private final Ground ground;

    @Parameters(
            arity = "0..1",
            paramLabel = "DEVICE",
            description = "cpu, gpu, a part of its name or the beginning of its id. Without it: all.")
    private @Nullable String device;

    @Option(
            names = "--anyway",
            paramLabel = "TIME",
            description = "15m, 1h, 4h, ... For so long it mines although you are here, a game runs or the schedule"
                    + " says no; never when it is too hot or the battery is low.")
    private @Nullable String anyway;

    ResumeCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Duration> time =
                Optional.ofNullable(anyway).map(typed -> PauseTime.of("--anyway", typed, GovernorDesk.LONGEST_ANYWAY));
        return ground.withRunning(installation -> {
            GovernorDesk governor = installation.governor();
            Optional<Bytes32> one = Devices.named(device, governor.now().get());
            time.ifPresentOrElse(length -> governor.mineAnyway(one, length), () -> governor.resume(one));
            StatusCommand.print(ground.console(), installation);
            return 0;
        });
    }
}
