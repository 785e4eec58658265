package io.idlemint.app.cli;

import io.idlemint.app.runtime.InstallationSettings;
import io.idlemint.domain.live.Subscription;
import io.idlemint.node.desk.MiningDesk.MiningNow;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Mines for some time and says what came of it.
@Command(name = "mine", description = "Mine on the own lab or another key node.", mixinStandardHelpOptions = true)
final class MineCommand implements Callable<Integer> {
    private final Ground ground;

    @Mixin
    private final JoinOption join = new JoinOption();

    @Option(names = "--threads", description = "Mining threads; without it all cores but one.")
    private @Nullable Integer threads;

    @Option(names = "--seconds", defaultValue = "60", description = "How long, 1 to 86400. Default: ${DEFAULT-VALUE}")
    private int seconds = 60;

    @Option(names = "--json", description = "Print one JSON object at the end.")
    private boolean json;

    MineCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (seconds < 1 || seconds > 86_400) {
            throw new CommandFailure(CommandFailure.USAGE, "--seconds " + seconds + " is outside of 1 to 86400.");
        }
        InstallationSettings settings = join.apply(InstallationSettings.ownLab());
        if (threads != null) {
            settings = settings.withThreads(threads);
        }
        return ground.withInstallation(settings, installation -> {
            Subscription watching =
                    json ? () -> {} : installation.mining().now().observe(this::say);
            Thread.sleep(Duration.ofSeconds(seconds));
            watching.close();
            MiningNow now = installation.mining().now().get();
            if (json) {
                ground.console().json(Facts.of(now));
            } else {
                ground.console()
                        .line(String.format(
                                Locale.ROOT,
                                "%d shares accepted, %d rejected, %d stale",
                                now.accepted(),
                                now.rejected(),
                                now.stale()));
            }
            return now.accepted() > 0 ? 0 : CommandFailure.REFUSED;
        });
    }

    private void say(MiningNow now) {
        OptionalLong rate = now.hashesPerSecond();
        ground.console()
                .say(now.activity() + " " + now.algorithm().orElse("") + " "
                        + now.engine().map(engine -> "(" + engine + ") ").orElse("")
                        + (rate.isPresent() ? rate.getAsLong() / 1000 + " kH/s" : "measuring") + ", " + now.accepted()
                        + " shares");
    }
}
