package io.idlemint.app.cli;

import io.idlemint.app.runtime.files.Shelf;
import io.idlemint.app.runtime.mining.OutsideMining;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.PreferencesFile;
import io.idlemint.domain.live.Subscription;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.node.desk.MiningDesk.MiningNow;
import io.idlemint.node.governor.Preferences;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Mines for some time and says what came of it.
@Command(name = "mine", description = "Mine on the own lab or another key node.", mixinStandardHelpOptions = true)
final class MineCommand implements Callable<Integer> {
    private static final int SECONDS_A_LINE = 5;
    private static final Duration STARTING = Duration.ofMinutes(5);

    private final Ground ground;

    @Mixin
    private final JoinOption join = new JoinOption();

    @Option(names = "--threads", description = "Mining threads; without it all cores but one.")
    private @Nullable Integer threads;

    @Option(names = "--seconds", defaultValue = "60", description = "How long, 1 to 86400. Default: ${DEFAULT-VALUE}")
    private int seconds = 60;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<OutsidePoolOption> pools = new ArrayList<>();

    @Option(
            names = "--work",
            defaultValue = "jumphash",
            description = "With --pool: jumphash, x16r, x16s or x16rv2. Default: ${DEFAULT-VALUE}")
    private String work = "jumphash";

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
        if (!pools.isEmpty()) {
            return mineOutside(order());
        }
        InstallationSettings settings = join.apply(InstallationSettings.ownLab()
                .askedToMine(Duration.ofSeconds(seconds).plus(STARTING)));
        if (threads != null) {
            settings = settings.withThreads(threads);
        }
        return ground.withInstallation(settings, installation -> {
            Subscription holds = installation.governor().now().observe(new MiningHolds(ground.console())::tell);
            Subscription watching =
                    json ? () -> {} : installation.mining().now().observe(this::say);
            Thread.sleep(Duration.ofSeconds(seconds));
            watching.close();
            holds.close();
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

    private int mineOutside(OutsideMining.Order order) throws InterruptedException {
        try (OutsideMining mining = OutsideMining.start(order, ground.dataFolder(), preferences())) {
            mining.governed().observe(new MiningHolds(ground.console())::tell);
            for (int second = 0; second < seconds; second++) {
                Thread.sleep(Duration.ofSeconds(1));
                if (!json && second % SECONDS_A_LINE == 0) {
                    ground.console().say(line(mining.now()));
                }
            }
            OutsideMining.Mined now = mining.now();
            if (json) {
                ground.console().json(Facts.of(now));
            } else {
                ground.console().line(line(now));
            }
            return now.accepted() > 0 ? 0 : CommandFailure.REFUSED;
        }
    }

    /// The owner's limits, also where another process keeps them.
    private Preferences preferences() {
        return new PreferencesFile(
                        ground.dataFolder().resolve(PreferencesFile.NAME),
                        PreferencesFile.usual(ZoneId.systemDefault(), Locale.getDefault()),
                        new Shelf(InstantSource.system()))
                .read();
    }

    private OutsideMining.Order order() {
        ProofOfWork wanted = Arrays.stream(ProofOfWork.values())
                .filter(one -> one.name().equalsIgnoreCase(work))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        CommandFailure.USAGE, "--work " + work + " is none of jumphash, x16r, x16s, x16rv2."));
        Integer lanes = threads;
        return new OutsideMining.Order(
                OutsidePoolOption.pools(pools),
                wanted,
                lanes == null ? InstallationSettings.ownLab().miningThreads() : lanes);
    }

    private static String line(OutsideMining.Mined now) {
        String doing = now.reason().isEmpty() ? now.algorithm() + " (" + now.engine() + ")" : now.reason();
        return String.format(
                Locale.ROOT,
                "%s %s, %d kH/s, %d shares accepted, %d rejected%s, %d stale",
                now.state(),
                doing,
                now.hashesPerSecond() / 1000,
                now.accepted(),
                now.rejected(),
                now.lastReason().isEmpty() ? "" : " (" + now.lastReason() + ")",
                now.stale());
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
