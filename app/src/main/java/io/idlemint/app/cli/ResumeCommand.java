package io.idlemint.app.cli;

import io.idlemint.node.desk.GovernorDesk;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    ResumeCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        return ground.withRunning(installation -> {
            GovernorDesk governor = installation.governor();
            governor.resume(Devices.named(device, governor.now().get()));
            StatusCommand.print(ground.console(), governor);
            return 0;
        });
    }
}
