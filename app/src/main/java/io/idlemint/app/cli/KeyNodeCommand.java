package io.idlemint.app.cli;

import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.lab.ComputerName;
import io.idlemint.app.runtime.lab.LabKeyNode;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.domain.time.Ticker;
import io.idlemint.keynode.RunningKeyNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs a key node alone, for a lab.
@Command(name = "keynode", description = "Run a key node, until Ctrl+C.", mixinStandardHelpOptions = true)
final class KeyNodeCommand implements Callable<Integer> {
    private final Ground ground;

    @Option(
            names = "--listen",
            defaultValue = "127.0.0.1:7411",
            paramLabel = "HOST:PORT",
            description = "Where it listens; 0.0.0.0 for all interfaces. Default: ${DEFAULT-VALUE}")
    private String listen = "127.0.0.1:7411";

    @Option(names = "--data", paramLabel = "DIR", description = "Its data folder.")
    private @Nullable Path data;

    @Option(names = "--name", description = "The lab's name. Default: this computer's name")
    private String name = ComputerName.read();

    @Option(names = "--maturity", defaultValue = "20", description = "Blocks until mined money can be spent.")
    private int maturity = 20;

    KeyNodeCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = data == null ? ground.dataFolder() : ground.resolve(data);
        LabPlan plan = LabPlan.usual(name, maturity);
        InstallationSettings settings = InstallationSettings.ownLab()
                .listening(JoinOption.address("--listen", listen))
                .planned(plan);
        try (EndSignal end = EndSignal.install();
                DataFolder own = Hosting.own(folder);
                RunningKeyNode keyNode = LabKeyNode.start(own, settings, InstantSource.system(), Ticker.system())) {
            ground.console().say("Key node " + name + " listens on " + keyNode.address());
            ground.console().say("Fingerprint " + keyNode.spki().fingerprint());
            ground.console().say("Pool on " + keyNode.poolAddress());
            end.await();
            ground.console().say("The key node stops.");
            return 0;
        }
    }
}
