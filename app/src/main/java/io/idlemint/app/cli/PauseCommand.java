package io.idlemint.app.cli;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.governor.OwnersWord.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Pauses the running application; it outlives restarts.
@Command(
        name = "pause",
        description = "Stop mining and offering this computer. A running lease goes on under its terms.",
        mixinStandardHelpOptions = true)
final class PauseCommand implements Callable<Integer> {
    private final Ground ground;

    @Parameters(
            arity = "0..1",
            paramLabel = "DEVICE",
            description = "cpu, gpu, a part of its name or the beginning of its id. Without it: all.")
    private @Nullable String device;

    @Option(names = "--for", paramLabel = "TIME", description = "15m, 1h, 4h, ... Without it: until you resume.")
    private @Nullable String time;

    @Option(names = "--finish", description = "Finish a running lease first; take no new one.")
    private boolean finish;

    @Option(names = "--reclaim", description = "I need my PC: a running lease gets its notice now.")
    private boolean reclaim;

    PauseCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (finish && reclaim) {
            throw new CommandFailure(CommandFailure.USAGE, "--finish and --reclaim exclude each other.");
        }
        Optional<Duration> length =
                Optional.ofNullable(time).map(typed -> PauseTime.of("--for", typed, GovernorDesk.LONGEST));
        Kind kind = reclaim ? Kind.RECLAIM : finish ? Kind.FINISH : Kind.PAUSE;
        return ground.withRunning(installation -> {
            GovernorDesk governor = installation.governor();
            Optional<Bytes32> one = Devices.named(device, governor.now().get());
            governor.pause(one, kind, length);
            StatusCommand.print(ground.console(), installation);
            return 0;
        });
    }
}
