package io.idlemint.app.cli;

import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists offers.
@Command(name = "market", description = "List what can be rented.", mixinStandardHelpOptions = true)
final class MarketCommand implements Callable<Integer> {
    private static final long MOST_MIB = Long.MAX_VALUE >> 20;
    private static final Amount MOST_PER_HOUR =
            Rate.ofNanosPerSecond(Rate.MAX_NANOS_PER_SECOND).perHour();

    private final Ground ground;

    @Mixin
    private final JoinOption join = new JoinOption();

    @Option(names = "--kind", description = "CPU, GPU or DISK.")
    private @Nullable DeviceKind kind;

    @Option(names = "--text", description = "Part of the device's name.")
    private @Nullable String text;

    @Option(names = "--max-price", paramLabel = "MINT", description = "The highest price per hour.")
    private @Nullable String maxPrice;

    @Option(names = "--min-cores", description = "The fewest cores.")
    private int minCores;

    @Option(names = "--min-memory", paramLabel = "MIB", description = "The least memory in MiB.")
    private long minMemory;

    @Option(names = "--min-score", paramLabel = "H/S", description = "The least proven score.")
    private long minScore;

    @Option(names = "--all", description = "Also offers that are leased now.")
    private boolean all;

    @Option(names = "--sort", defaultValue = "PRICE", description = "${COMPLETION-CANDIDATES}")
    private OfferQuery.Sort sort = OfferQuery.Sort.PRICE;

    @Option(names = "--limit", defaultValue = "100", description = "1 to 500.")
    private int limit;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    MarketCommand(Ground ground) {
        this.ground = ground;
    }

    private static Rate rate(String perHour) {
        Amount amount = WalletCommand.amount(perHour);
        if (amount.compareTo(MOST_PER_HOUR) > 0) {
            throw new CommandFailure(
                    CommandFailure.USAGE,
                    "--max-price " + perHour + " is outside of 0 to " + MOST_PER_HOUR.plain() + ".");
        }
        return Rate.perHour(amount);
    }

    private long minMemoryBytes() {
        if (minMemory < 0 || minMemory > MOST_MIB) {
            throw new CommandFailure(
                    CommandFailure.USAGE, "--min-memory " + minMemory + " is outside of 0 to " + MOST_MIB + ".");
        }
        return minMemory << 20;
    }

    /// From this computer over the key node to the provider and back.
    private static String latency(Optional<Duration> here, ListedOffer offer) {
        return here.flatMap(near -> offer.latency().map(near::plus))
                .map(whole -> whole.toMillis() + " ms")
                .orElse("unknown");
    }

    @Override
    public Integer call() throws InterruptedException {
        OfferQuery query = new OfferQuery(
                Optional.ofNullable(kind),
                Optional.ofNullable(text),
                Optional.ofNullable(maxPrice).map(MarketCommand::rate),
                minCores,
                minMemoryBytes(),
                0,
                minScore,
                !all,
                sort,
                limit);
        return ground.withInstallation(join.apply(InstallationSettings.ownLab().sharing(false)), installation -> {
            List<ListedOffer> offers = installation.market().search(query);
            if (json) {
                ground.console().json(Facts.of(offers));
                return 0;
            }
            if (offers.isEmpty()) {
                ground.console().say("No offer fits.");
                return 0;
            }
            LinkState link = installation.network().now().get().link();
            Optional<Duration> here =
                    link instanceof LinkState.Connected connected ? connected.latency() : Optional.empty();
            ground.console()
                    .line(String.format(
                            Locale.ROOT,
                            "%-12s %-34s %5s %9s %10s %12s %9s %s",
                            "OFFER",
                            "DEVICE",
                            "CORES",
                            "MEMORY",
                            "SCORE",
                            "PRICE/H",
                            "LATENCY",
                            "STATUS"));
            for (ListedOffer offer : offers) {
                ground.console()
                        .line(String.format(
                                Locale.ROOT,
                                "%-12s %-34s %5d %6d MB %10s %12s %9s %s",
                                offer.offerHash().hex().substring(0, 12),
                                offer.offer().resources().deviceName(),
                                offer.offer().resources().cpuCores(),
                                offer.offer().resources().memoryBytes() / 1_000_000,
                                offer.score().measured() ? offer.score().hashesPerSecond() : "not shown",
                                offer.offer().ratePerSecond().perHour().plain(),
                                latency(here, offer),
                                offer.status()));
            }
            return 0;
        });
    }
}
