package io.idlemint.app.cli;

import io.idlemint.app.runtime.files.Excerpt;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.wallet.ProofFile;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.node.desk.LeaseDesk;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.lease.LeaseProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the leases of this installation, in both directions.
@Command(name = "leases", description = "List leases; extend or end one.", mixinStandardHelpOptions = true)
final class LeasesCommand implements Callable<Integer> {
    private final Ground ground;

    @Mixin
    private final JoinOption join = new JoinOption();

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    LeasesCommand(Ground ground) {
        this.ground = ground;
    }

    private InstallationSettings settings() {
        return join.apply(InstallationSettings.ownLab().sharing(false));
    }

    @Override
    public Integer call() throws InterruptedException {
        return ground.withInstallation(settings(), installation -> {
            List<LeaseNow> leases = installation.leases().leases().get();
            if (json) {
                ground.console().json(Facts.of(leases));
                return 0;
            }
            if (leases.isEmpty()) {
                ground.console().say("There are no leases yet.");
            }
            for (LeaseNow lease : leases) {
                ground.console()
                        .line(String.format(
                                Locale.ROOT,
                                "%-12s %-8s %-9s %6d s  %s of %s  %s",
                                lease.id().hex().substring(0, 12),
                                lease.side(),
                                lease.state().code(),
                                lease.seconds(),
                                lease.used().plain(),
                                lease.budget().plain(),
                                lease.deviceName()));
            }
            return 0;
        });
    }

    @Command(
            name = "end",
            description = "End a rented lease now; take back a provided one after its notice.",
            mixinStandardHelpOptions = true)
    int end(@Parameters(paramLabel = "LEASE", description = "The beginning of the lease's id.") String lease)
            throws InterruptedException {
        return ground.withInstallation(settings(), installation -> {
            LeaseNow found =
                    Outcomes.byPrefix(lease, installation.leases().leases().get(), LeaseNow::id, "lease");
            if (found.state().isOver()) {
                throw new CommandFailure(CommandFailure.REFUSED, "This lease is over already.");
            }
            installation.leases().end(found.id());
            ground.console().line("The lease " + found.id().brief() + " is being ended.");
            return 0;
        });
    }

    @Command(
            name = "verify",
            description = "Check every signature in the saved proof of a lease.",
            mixinStandardHelpOptions = true)
    int verify(@Parameters(paramLabel = "FILE", description = "The JSON document of a lease.") Path file) {
        List<LeaseProof.Line> lines;
        try {
            lines = ProofFile.check(Files.readString(file));
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(
                    CommandFailure.USAGE, file + ": " + Excerpt.of(String.valueOf(wrong.getMessage())));
        } catch (IOException unreadable) {
            throw new CommandFailure(CommandFailure.USAGE, file + " cannot be read: " + unreadable.getMessage());
        }
        for (LeaseProof.Line line : lines) {
            ground.console()
                    .line(String.format(
                            Locale.ROOT,
                            "%-5s %-13s %s %s %s %s",
                            line.right() ? "right" : "WRONG",
                            line.type(),
                            line.seq().isPresent() ? Long.toString(line.seq().getAsLong()) : "-",
                            line.amount().map(Amount::plain).orElse("-"),
                            line.signer().map(Account::hex).orElse("nobody"),
                            line.digest().hex()));
        }
        if (!lines.stream().allMatch(LeaseProof.Line::right)) {
            throw new CommandFailure(CommandFailure.REFUSED, "Not every message was signed by who had to.");
        }
        ground.console().line("All " + lines.size() + " messages are signed by who had to, for this lease.");
        return 0;
    }

    @Command(
            name = "extend",
            description = "Give a rented lease a larger budget, more time, or both.",
            mixinStandardHelpOptions = true)
    int extend(
            @Parameters(paramLabel = "LEASE", description = "The beginning of the lease's id.") String lease,
            @Option(names = "--budget", paramLabel = "MINT", description = "The new budget in all.") @Nullable
                    String budget,
            @Option(names = "--minutes", paramLabel = "N", description = "More time, 1 to 1440.") @Nullable
                    Integer minutes)
            throws InterruptedException {
        if (budget == null && minutes == null) {
            throw new CommandFailure(CommandFailure.USAGE, "--budget, --minutes or both are needed.");
        }
        if (minutes != null && (minutes < 1 || minutes > 1440)) {
            throw new CommandFailure(CommandFailure.USAGE, "--minutes " + minutes + " is outside of 1 to 1440.");
        }
        return ground.withInstallation(settings(), installation -> {
            LeaseDesk desk = installation.leases();
            LeaseNow found = Outcomes.byPrefix(lease, desk.leases().get(), LeaseNow::id, "lease");
            if (budget != null) {
                done(desk.topUp(found.id(), WalletCommand.amount(budget)));
                ground.console().line("The budget of lease " + found.id().brief() + " is " + budget + " MINT now.");
            }
            if (minutes != null) {
                done(desk.extend(found.id(), Duration.ofMinutes(minutes)));
                ground.console().line("The lease " + found.id().brief() + " may last " + minutes + " minutes longer.");
            }
            return 0;
        });
    }

    private static void done(Optional<Refusal> refusal) {
        refusal.ifPresent(why -> {
            throw new CommandFailure(CommandFailure.REFUSED, Outcomes.sentence(why));
        });
    }
}
