package io.idlemint.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.leases.FolderWork;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.desk.MarketDesk.RentResult;
import io.idlemint.node.lease.OutputPart;
import io.idlemint.node.renter.RentedNow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Rents an offer, runs a command there, and prints the receipt.
@Command(
        name = "rent",
        description = "Rent an offer, run a command in it, fetch its results and print the receipt.",
        mixinStandardHelpOptions = true)
final class RentCommand implements Callable<Integer> {
    private static final int JOB_KILLED = 125;
    private static final Duration LONGEST = Duration.ofDays(2);
    private static final Duration SETTLING = Duration.ofSeconds(12);

    private final Ground ground;

    @Mixin
    private final JoinOption join = new JoinOption();

    @Mixin
    private final PasswordOption password = new PasswordOption();

    @Parameters(index = "0", paramLabel = "OFFER", description = "The beginning of the offer's hash, or \"best\".")
    private String offer = "best";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND", description = "The command, after --.")
    private List<String> command = List.of();

    @Option(names = "--budget", required = true, paramLabel = "MINT", description = "Held in escrow; a hard cap.")
    private String budget = "0";

    @Option(names = "--minutes", defaultValue = "60", description = "The longest duration.")
    private int minutes;

    @Option(names = "--put", paramLabel = "FILE", description = "A file to copy in; may be repeated.")
    private List<Path> put = List.of();

    @Option(names = "--get", paramLabel = "NAME", description = "A result to copy out; may be repeated.")
    private List<String> get = List.of();

    @Option(names = "--into", paramLabel = "FOLDER", description = "Where results go; without it this folder.")
    private @Nullable Path into;

    @Option(names = "--json", description = "Print the receipt as one JSON object.")
    private boolean json;

    RentCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (minutes < 1 || minutes > 1440) {
            throw new CommandFailure(CommandFailure.USAGE, "--minutes " + minutes + " is outside of 1 to 1440.");
        }
        Amount most = WalletCommand.amount(budget);
        return ground.withInstallation(
                join.apply(InstallationSettings.ownLab().sharing(false)), installation -> rent(installation, most));
    }

    private int rent(Installation installation, Amount most) throws InterruptedException {
        if (!installation.wallet().now().get().unlocked()) {
            char[] typed = password.read(ground);
            Outcomes.require(installation.wallet().unlock(typed));
            Arrays.fill(typed, '\0');
        }
        List<ListedOffer> offers = installation.market().search(OfferQuery.available());
        ListedOffer chosen = "best".equals(offer)
                ? offers.stream()
                        .filter(one -> !installation.market().isOwn(one))
                        .findFirst()
                        .orElseThrow(() -> new CommandFailure(
                                CommandFailure.UNAVAILABLE, "Nothing is offered now that you could rent."))
                : Outcomes.byPrefix(offer, offers, ListedOffer::offerHash, "offer");
        RentOrder order = new RentOrder(
                chosen.offerHash(),
                most,
                Duration.ofMinutes(minutes),
                command,
                put.stream().map(ground::resolve).toList(),
                get,
                into == null ? ground.folder() : ground.resolve(into),
                true);
        ConsoleEar ear = new ConsoleEar(ground.console());
        return switch (installation.rent(order, ear)) {
            case RentResult.Refused refused ->
                throw new CommandFailure(
                        CommandFailure.REFUSED,
                        Outcomes.sentence(refused.why()) + " ("
                                + refused.reason().code() + ")");
            case RentResult.Opened opened -> follow(installation, opened.leaseId(), ear);
        };
    }

    private int follow(Installation installation, Bytes32 leaseId, ConsoleEar ear) throws InterruptedException {
        RentedNow last = awaitEnd(installation, leaseId);
        receipt(last, ear);
        if (!(last.state() instanceof LeaseState.Settled) || ear.hadProblem()) {
            return CommandFailure.REFUSED;
        }
        return last.jobExit().orElse(JOB_KILLED);
    }

    /// Waits for the lease's end, and ends it when the person does not want to wait any longer: by Ctrl+C here, or in
    /// the process that sent this command to the running application.
    private RentedNow awaitEnd(Installation installation, Bytes32 leaseId) throws InterruptedException {
        Optional<EndSignal> signal = ground.owner().isEmpty()
                ? Optional.of(EndSignal.interrupting(Thread.currentThread()))
                : Optional.empty();
        try {
            return over(installation, leaseId, LONGEST);
        } catch (InterruptedException enough) {
            installation.leases().end(leaseId);
            ground.console().say("Ending the lease.");
            return over(installation, leaseId, SETTLING);
        } finally {
            signal.ifPresent(EndSignal::close);
        }
    }

    private static RentedNow over(Installation installation, Bytes32 leaseId, Duration patience)
            throws InterruptedException {
        return Waiting.until(
                installation.rented(),
                list -> list.stream()
                        .filter(now -> now.lease().id().equals(leaseId))
                        .filter(now -> now.state().isOver())
                        .findFirst(),
                patience);
    }

    private void receipt(RentedNow last, ConsoleEar ear) {
        Console console = ground.console();
        var object = Console.json()
                .createObjectNode()
                .put("lease", last.lease().id().hex())
                .put("state", last.state().code())
                .put("seconds", last.seconds())
                .put("vouchers", last.vouchers())
                .put("signed", last.signed().nanos());
        if (last.state() instanceof LeaseState.Settled settled) {
            object.put("reason", settled.reason().name())
                    .put("paid", settled.payout().paid().nanos())
                    .put("refunded", settled.payout().refunded().nanos())
                    .put("provider", settled.payout().provider().nanos())
                    .put("holders", settled.payout().holders().nanos());
        } else if (last.state() instanceof LeaseState.Failed failed) {
            object.put("reason", failed.reason().name());
        }
        ear.tell(object);
        if (json) {
            console.json(object);
        } else {
            console.say("Lease " + object.get("lease").asText() + ": "
                    + object.get("state").asText() + ", " + last.seconds() + " s, " + last.vouchers()
                    + " vouchers, signed for " + last.signed() + ".");
            if (last.state() instanceof LeaseState.Settled settled) {
                console.say("Paid " + settled.payout().paid() + " (provider "
                        + settled.payout().provider()
                        + ", holders " + settled.payout().holders() + "), "
                        + settled.payout().refunded() + " came back.");
            }
        }
    }

    private static final class ConsoleEar implements FolderWork.Ear {
        private final Console console;
        private final List<OutputPart.Failed> problems = new CopyOnWriteArrayList<>();
        private volatile @Nullable Setback ended;

        ConsoleEar(Console console) {
            this.console = console;
        }

        boolean hadProblem() {
            return !problems.isEmpty();
        }

        /// What went wrong, with the codes.
        void tell(ObjectNode object) {
            Setback killed = ended;
            if (killed != null) {
                object.set("killed", told(killed));
            }
            problems.forEach(problem ->
                    object.withArray("problems").add(told(problem.why()).put("request", problem.request())));
        }

        private static ObjectNode told(Setback why) {
            return Console.json()
                    .createObjectNode()
                    .put("code", why.code().name())
                    .put("number", why.number())
                    .put("sentence", why.sentence());
        }

        @Override
        public void output(boolean errorStream, byte[] bytes) {
            console.pass(errorStream, bytes);
        }

        @Override
        public void jobEnded(Optional<Integer> exitCode, Optional<Setback> why) {
            why.ifPresent(cause -> ended = cause);
            console.say(exitCode.map(code -> "The command returned " + code + ".")
                    .orElse(why.map(Setback::sentence).orElse("The command was killed.")));
        }

        @Override
        public void problem(String request, Setback why) {
            problems.add(new OutputPart.Failed(request, why));
            console.say(request + ": " + why.sentence());
        }
    }
}
