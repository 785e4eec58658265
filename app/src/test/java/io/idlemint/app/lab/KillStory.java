package io.idlemint.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.runtime.Installation;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.ProviderLease;
import io.idlemint.domain.lease.RenterLease;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.machine.limits.Processes;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.provider.ProvidedNow;
import io.idlemint.node.renter.RentedNow;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.storage.participant.ProviderStore;
import io.idlemint.storage.participant.RenterStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// One lease in which one of the three is killed at one step and started again, and everything that must hold then.
/// For one thread.
public final class KillStory {
    private static final long MOST_UNPAID_SECONDS = 10;
    private static final Duration ORPHANS_GONE = Duration.ofSeconds(20);

    private final Path root;
    private final String role;
    private final String step;
    private final Lab lab;

    private KillStory(Path root, String role, String step) {
        this.root = root;
        this.role = role;
        this.step = step;
        this.lab = new Lab(root);
    }

    /// What came of the lease, for the table of results.
    ///
    /// @param unpaidSeconds metered by the side that lived on, and not paid
    public record Outcome(String role, String step, String provider, String renter, Amount paid, long unpaidSeconds) {}

    public static Outcome run(Path root, String role, String step) throws IOException {
        KillStory story = new KillStory(root, role, step);
        try (Lab lab = story.lab) {
            lab.start();
            return switch (role) {
                case "provider" -> story.providerDies();
                case "renter" -> story.renterDies();
                default -> story.keyNodeDies();
            };
        }
    }

    private Outcome providerDies() throws IOException {
        Installation renter = lab.renter("renter");
        requireSandbox(renter);
        Bytes32 id;
        try (DoomedProcess doomed =
                DoomedProcess.start("provider", root, lab.address().getPort(), step)) {
            doomed.joined();
            id = Lab.rent(renter, Lab.order(renter, root), new RecordingEar());
            if (step.startsWith("close") || step.equals("ENDING")) {
                Lab.awaitSeconds(renter, id, 6);
                renter.leases().end(id);
            }
            doomed.killAtStep();
        }
        Await.until(
                "no process of the sandbox to outlive its provider",
                ORPHANS_GONE,
                () -> sandboxed().isEmpty());
        Installation provider = lab.provider("provider");
        return end(provider, renter);
    }

    private Outcome renterDies() throws IOException {
        Installation provider = lab.provider("provider");
        requireSandbox(provider);
        try (DoomedProcess doomed =
                DoomedProcess.start("renter", root, lab.address().getPort(), step)) {
            lab.credit(doomed.joined().orElseThrow(), Lab.PURSE);
            doomed.killAtStep();
        }
        return end(provider, lab.join("renter", lab.joined().sharing(false)));
    }

    private Outcome keyNodeDies() throws IOException {
        Installation provider = lab.provider("provider");
        requireSandbox(provider);
        Installation renter = lab.renter("renter");
        int port = lab.address().getPort();
        lab.stopKeyNode();
        try (DoomedProcess doomed = DoomedProcess.start("keynode", root, port, step)) {
            doomed.joined();
            RentOrder order = Await.value("the connection", Await.LONG, () -> order(renter));
            if (step.startsWith("close")) {
                Bytes32 id = Lab.rent(renter, order, new RecordingEar());
                Lab.awaitSeconds(renter, id, 6);
                renter.leases().end(id);
            } else {
                // It is killed before it answers.
                Thread.ofVirtual().start(() -> renter.rent(order, new RecordingEar()));
            }
            doomed.killAtStep();
        }
        lab.start();
        return end(provider, renter);
    }

    /// Empty while the connection to a key node that was started again is not back.
    private Optional<RentOrder> order(Installation renter) {
        try {
            return Optional.of(Lab.order(renter, root));
        } catch (LedgerUnreachableException notYet) {
            return Optional.empty();
        }
    }

    private static void requireSandbox(Installation installation) {
        Lab.needsSandbox(installation);
    }

    /// Processes of the provider's sandbox.
    private List<Long> sandboxed() {
        return Processes.withEnvironment("IDLEMINT_SANDBOX", prefix());
    }

    private String prefix() {
        try {
            Path folder = lab.folder("provider").resolve("sandbox").toRealPath();
            byte[] digest = Bytes32.sha256(folder.toString().getBytes(StandardCharsets.UTF_8))
                    .toArray();
            return "idlemint-" + HexFormat.of().formatHex(digest, 0, 6) + "-";
        } catch (IOException missing) {
            throw new AssertionError("no sandbox was ever prepared", missing);
        }
    }

    /// Everything that must hold after any fault.
    private Outcome end(Installation provider, Installation renter) throws IOException {
        Outcome outcome;
        try (Database providers = Database.open(lab.folder("provider").resolve("participant.db"), Schema.PARTICIPANT);
                Database renters = Database.open(lab.folder("renter").resolve("participant.db"), Schema.PARTICIPANT)) {
            ProviderStore provided = new ProviderStore(providers);
            RenterStore rented = new RenterStore(renters);
            Await.until(
                    "both books to be at their end",
                    Duration.ofSeconds(90),
                    () -> provided.unfinished().isEmpty() && rented.unfinished().isEmpty());
            outcome = outcome(provided.newest(10), rented.newest(10), provider, renter);
        }
        Await.until(
                "no process of the sandbox to be left",
                ORPHANS_GONE,
                () -> sandboxed().isEmpty());
        noMoneyMadeOrLost(renter, outcome.paid());
        assertTrue(outcome.unpaidSeconds() <= MOST_UNPAID_SECONDS, outcome::toString);
        leaseAgain(provider, renter);
        assertTrue(
                lab.keyNode().conservation().holds(),
                () -> lab.keyNode().conservation().toString());
        return outcome;
    }

    private Outcome outcome(
            List<ProviderLease> provided, List<RenterLease> rented, Installation provider, Installation renter) {
        Amount paid = number("select coalesce(sum(paid_provider + paid_holders), 0) from escrow");
        long metered = Math.max(
                provider.provided().stream()
                        .mapToLong(ProvidedNow::seconds)
                        .max()
                        .orElse(0),
                renter.rented().get().stream()
                        .mapToLong(RentedNow::seconds)
                        .max()
                        .orElse(0));
        Rate rate = rented.isEmpty()
                ? Rate.FREE
                : rented.getFirst().terms().message().price().ratePerSecond();
        long paidSeconds = rate.nanosPerSecond() == 0 ? 0 : rate.secondsFor(paid);
        return new Outcome(
                role,
                step,
                provided.isEmpty() ? "-" : brief(provided.getFirst().state()),
                rented.isEmpty() ? "-" : brief(rented.getFirst().state()),
                paid,
                Math.max(0, metered - paidSeconds));
    }

    private static String brief(LeaseState state) {
        return switch (state) {
            case LeaseState.Settled settled -> "SETTLED " + settled.reason();
            case LeaseState.Failed failed -> "FAILED " + failed.reason();
            case LeaseState.Refused refused -> "REFUSED " + refused.reason();
            default -> state.code();
        };
    }

    private Amount number(String sql) {
        return Amount.ofNanos(lab.database()
                .read(
                        "count",
                        tx -> tx.handle().createQuery(sql).mapTo(Long.class).one()));
    }

    private void noMoneyMadeOrLost(Installation renter, Amount paid) {
        assertEquals(
                Amount.ZERO, number("select count(*) from escrow where stage <> 'CLOSED'"), "an escrow stays open");
        Balance balance = Await.value("the renter's balance", Await.LONG, () -> balance(renter));
        assertEquals(Lab.PURSE.minus(paid), balance.available(), "the renter has what it did not pay");
        assertEquals(Amount.ZERO, balance.inEscrow());
    }

    private static Optional<Balance> balance(Installation installation) {
        try {
            return Optional.of(Lab.balance(installation));
        } catch (LedgerUnreachableException notYet) {
            return Optional.empty();
        }
    }

    private void leaseAgain(Installation provider, Installation renter) {
        RentOrder again = new RentOrder(
                Lab.offer(renter, provider).offerHash(),
                Lab.BUDGET,
                Duration.ofMinutes(1),
                List.of("/bin/true"),
                List.of(),
                List.of(),
                root,
                true);
        Lab.awaitSettled(renter, Lab.rent(renter, again, new RecordingEar()));
    }
}
