package io.idlemint.app.runtime.leases;

import io.idlemint.app.runtime.files.MovedFile;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.ProviderLease;
import io.idlemint.domain.lease.RenterLease;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.money.Amount;
import io.idlemint.node.desk.LeaseDesk;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.lease.LeaseFiles;
import io.idlemint.node.lease.OutputPart;
import io.idlemint.node.lease.UsageHistory;
import io.idlemint.node.provider.ProvidedNow;
import io.idlemint.node.renter.FileErrand;
import io.idlemint.node.renter.RentedNow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// The leases of this installation in both directions, as people see them. Safe for use by several threads.
public final class LeaseTable implements LeaseDesk {
    private static final int SHOWN = 200;

    private final LiveCell<List<LeaseNow>> leases = new LiveCell<>(List.of());
    /// A self-test is one lease with both ends here: two rows.
    private final Map<Key, LeaseNow> rows = new LinkedHashMap<>();
    private final Map<Bytes32, LeaseOutput> outputs = new ConcurrentHashMap<>();
    private final Actions actions;

    /// What can be done to a lease.
    ///
    /// @param end for the party that this installation is
    /// @param deviceName the name of a device of this installation
    public record Actions(
            Consumer<LeaseNow> end,
            TopUp topUp,
            Extension extend,
            Function<Bytes32, String> deviceName,
            BiFunction<Bytes32, Party, Optional<LeaseReceipt>> receipt,
            Moves moves) {
        /// Moves single files of a rented lease.
        public interface Moves {
            Optional<Refusal> move(Bytes32 leaseId, FileErrand errand);

            void cancel(Bytes32 leaseId, String name, boolean into);
        }

        /// Raises a budget; empty when done.
        public interface TopUp {
            Optional<Refusal> raise(Bytes32 leaseId, Amount budget);
        }

        /// Lets a lease last longer; empty when done.
        public interface Extension {
            Optional<Refusal> extend(Bytes32 leaseId, Duration more);
        }
    }

    private final Map<Bytes32, LiveCell<LeaseFiles>> files = new ConcurrentHashMap<>();
    private final Map<Key, LiveCell<UsageHistory>> usage = new ConcurrentHashMap<>();

    private record Key(Party side, Bytes32 leaseId) {}

    public LeaseTable(Actions actions) {
        this.actions = actions;
    }

    @Override
    public Live<List<LeaseNow>> leases() {
        return leases;
    }

    @Override
    public Live<List<OutputPart>> output(Bytes32 leaseId) {
        return outputOf(leaseId).parts();
    }

    LeaseOutput outputOf(Bytes32 leaseId) {
        return outputs.computeIfAbsent(leaseId, id -> new LeaseOutput());
    }

    @Override
    public Live<LeaseFiles> files(Bytes32 leaseId) {
        return filesOf(leaseId);
    }

    private LiveCell<LeaseFiles> filesOf(Bytes32 leaseId) {
        return files.computeIfAbsent(leaseId, id -> new LiveCell<>(LeaseFiles.NONE));
    }

    @Override
    public Live<UsageHistory> usage(Bytes32 leaseId, Party side) {
        return usageOf(new Key(side, leaseId));
    }

    private LiveCell<UsageHistory> usageOf(Key lease) {
        return usage.computeIfAbsent(lease, key -> new LiveCell<>(UsageHistory.NONE));
    }

    @Override
    public Optional<Refusal> upload(Bytes32 leaseId, Path file) {
        return switch (MovedFile.put(file)) {
            case MovedFile.Put.Refused(Refusal why) -> Optional.of(why);
            case MovedFile.Put.Ready(FileErrand errand) -> actions.moves().move(leaseId, errand);
        };
    }

    @Override
    public Optional<Refusal> download(Bytes32 leaseId, String name, Path target) {
        return actions.moves().move(leaseId, MovedFile.get(name, target));
    }

    @Override
    public void cancelFile(Bytes32 leaseId, String name, boolean into) {
        actions.moves().cancel(leaseId, name, into);
    }

    @Override
    public void end(Bytes32 leaseId) {
        find(leaseId).ifPresent(actions.end());
    }

    Optional<LeaseNow> find(Bytes32 leaseId) {
        synchronized (rows) {
            return Optional.ofNullable(rows.get(new Key(Party.RENTER, leaseId)))
                    .or(() -> Optional.ofNullable(rows.get(new Key(Party.PROVIDER, leaseId))));
        }
    }

    @Override
    public Optional<Refusal> topUp(Bytes32 leaseId, Amount newBudget) {
        return actions.topUp().raise(leaseId, newBudget);
    }

    @Override
    public Optional<Refusal> extend(Bytes32 leaseId, Duration more) {
        return actions.extend().extend(leaseId, more);
    }

    @Override
    public Optional<LeaseReceipt> receipt(Bytes32 leaseId, Party side) {
        return actions.receipt().apply(leaseId, side);
    }

    /// Shows what the books hold from earlier runs.
    public void fill(List<ProviderLease> provided, List<RenterLease> rented) {
        synchronized (rows) {
            provided.forEach(lease -> rows.putIfAbsent(new Key(Party.PROVIDER, lease.id()), row(lease)));
            rented.forEach(lease -> rows.putIfAbsent(new Key(Party.RENTER, lease.id()), row(lease)));
        }
        publish();
    }

    void provided(List<ProvidedNow> list) {
        synchronized (rows) {
            for (ProvidedNow now : list) {
                Key key = new Key(Party.PROVIDER, now.lease().id());
                rows.put(key, row(now));
                usageOf(key).set(now.usage());
            }
        }
        publish();
    }

    public void rented(List<RentedNow> list) {
        synchronized (rows) {
            for (RentedNow now : list) {
                Key key = new Key(Party.RENTER, now.lease().id());
                rows.put(key, row(now));
                usageOf(key).set(now.usage());
                filesOf(now.lease().id()).set(now.files());
            }
        }
        publish();
    }

    private void publish() {
        List<LeaseNow> all;
        synchronized (rows) {
            all = new ArrayList<>(rows.values());
        }
        all.sort(Comparator.comparing((LeaseNow lease) -> lease.state().isOver())
                .thenComparing(LeaseNow::opened, Comparator.reverseOrder()));
        leases.set(List.copyOf(all.subList(0, Math.min(SHOWN, all.size()))));
    }

    private LeaseNow row(ProvidedNow now) {
        Terms terms = now.lease().terms().message();
        Amount budget = now.lease().open().message().deposit();
        Amount risk = now.used().covers(now.signed()) ? now.used().minus(now.signed()) : Amount.ZERO;
        return new LeaseNow(
                now.lease().id(),
                Party.PROVIDER,
                terms.parties().renter(),
                actions.deviceName().apply(terms.keys().deviceHash()),
                selfTest(terms),
                now.state(),
                terms.price().ratePerSecond(),
                budget,
                now.seconds(),
                now.used(),
                now.signed(),
                now.state().isOver() ? Amount.ZERO : risk,
                left(now.state(), terms, budget, now.seconds()),
                now.lease().openedAt(),
                OptionalInt.empty());
    }

    private static LeaseNow row(RentedNow now) {
        Terms terms = now.lease().terms().message();
        return new LeaseNow(
                now.lease().id(),
                Party.RENTER,
                terms.parties().provider(),
                now.lease().deviceName(),
                selfTest(terms),
                now.state(),
                terms.price().ratePerSecond(),
                now.deposit(),
                now.seconds(),
                now.used(),
                now.signed(),
                now.used().covers(now.signed()) ? now.used().minus(now.signed()) : Amount.ZERO,
                now.state().holdsDevice() ? Optional.of(now.timeLeft()) : Optional.empty(),
                now.lease().createdAt(),
                now.jobExit().map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private LeaseNow row(ProviderLease lease) {
        Terms terms = lease.terms().message();
        long seconds = lease.best().map(v -> v.message().meteredSeconds()).orElse(0L);
        return new LeaseNow(
                lease.id(),
                Party.PROVIDER,
                terms.parties().renter(),
                actions.deviceName().apply(terms.keys().deviceHash()),
                selfTest(terms),
                lease.state(),
                terms.price().ratePerSecond(),
                lease.open().message().deposit(),
                seconds,
                lease.signed(),
                lease.signed(),
                Amount.ZERO,
                Optional.empty(),
                lease.openedAt(),
                OptionalInt.empty());
    }

    private static LeaseNow row(RenterLease lease) {
        Terms terms = lease.terms().message();
        long seconds = lease.last().map(v -> v.message().meteredSeconds()).orElse(0L);
        return new LeaseNow(
                lease.id(),
                Party.RENTER,
                terms.parties().provider(),
                lease.deviceName(),
                selfTest(terms),
                lease.state(),
                terms.price().ratePerSecond(),
                lease.open().message().deposit(),
                seconds,
                lease.signed(),
                lease.signed(),
                Amount.ZERO,
                Optional.empty(),
                lease.createdAt(),
                OptionalInt.empty());
    }

    private static boolean selfTest(Terms terms) {
        return terms.price().ratePerSecond().nanosPerSecond() == 0;
    }

    private static Optional<Duration> left(LeaseState state, Terms terms, Amount budget, long seconds) {
        if (!state.holdsDevice()) {
            return Optional.empty();
        }
        long limit = Math.min(
                terms.times().maxDuration().toSeconds(),
                terms.price().ratePerSecond().secondsFor(budget));
        return Optional.of(Duration.ofSeconds(Math.max(0, limit - seconds)));
    }
}
