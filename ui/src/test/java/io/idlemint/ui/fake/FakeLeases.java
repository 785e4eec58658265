package io.idlemint.ui.fake;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Split;
import io.idlemint.node.desk.LeaseDesk;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.lease.LeaseFiles;
import io.idlemint.node.lease.OutputPart;
import io.idlemint.node.lease.UsageHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// Leases that end and are topped up at once.
public final class FakeLeases implements LeaseDesk {
    private static final Duration LONGEST = Duration.ofMinutes(30);

    public final List<Duration> extended = new ArrayList<>();
    public final LiveCell<List<LeaseNow>> cell;
    public final List<LeaseReceipt> receipts = new ArrayList<>();
    public final LiveCell<List<OutputPart>> output = new LiveCell<>(List.of());

    public final LiveCell<LeaseFiles> files = new LiveCell<>(LeaseFiles.NONE);
    public final LiveCell<UsageHistory> usage = new LiveCell<>(UsageHistory.NONE);
    public final List<String> asked = new ArrayList<>();
    public Optional<Refusal> refusal = Optional.empty();
    BooleanSupplier walletIsOpen = () -> true;

    public FakeLeases(List<LeaseNow> first) {
        cell = new LiveCell<>(first);
    }

    @Override
    public Live<List<LeaseNow>> leases() {
        return cell;
    }

    /// The job has written this and nothing else happened.
    public void wrote(String text) {
        output.set(List.of(new OutputPart.Written(text)));
    }

    @Override
    public Live<List<OutputPart>> output(Bytes32 leaseId) {
        return output;
    }

    @Override
    public Live<LeaseFiles> files(Bytes32 leaseId) {
        return files;
    }

    @Override
    public Live<UsageHistory> usage(Bytes32 leaseId, Party side) {
        return usage;
    }

    @Override
    public Optional<Refusal> upload(Bytes32 leaseId, Path file) {
        asked.add("upload " + file.getFileName());
        return refusal;
    }

    @Override
    public Optional<Refusal> download(Bytes32 leaseId, String name, Path target) {
        asked.add("download " + name + " to " + target.getFileName());
        return refusal;
    }

    @Override
    public void cancelFile(Bytes32 leaseId, String name, boolean into) {
        asked.add("cancel " + name + (into ? " in" : " out"));
    }

    @Override
    public void end(Bytes32 leaseId) {
        change(leaseId, lease -> {
            Split.Parts parts = Split.NINETY_TEN.of(lease.used());
            Amount back = lease.budget().minus(lease.used());
            return state(
                    lease,
                    new LeaseState.Settled(
                            EndReason.RENTER_ENDED,
                            lease.side(),
                            new LeaseState.Payout(parts.provider(), parts.holders(), back)),
                    lease.budget());
        });
    }

    @Override
    public Optional<Refusal> topUp(Bytes32 leaseId, Amount newBudget) {
        if (!walletIsOpen.getAsBoolean()) {
            return Optional.of(Refusal.of(Refusal.Why.WALLET_LOCKED));
        }
        change(leaseId, lease -> state(lease, lease.state(), newBudget));
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> extend(Bytes32 leaseId, Duration more) {
        extended.add(more);
        return more.compareTo(LONGEST) > 0
                ? Optional.of(Refusal.of(Refusal.Why.LEASE_TOO_LONG, 30, 90))
                : Optional.empty();
    }

    @Override
    public Optional<LeaseReceipt> receipt(Bytes32 leaseId, Party side) {
        return receipts.stream().findFirst();
    }

    public void add(LeaseNow lease) {
        cell.update(leases -> {
            List<LeaseNow> all = new ArrayList<>(leases);
            all.addFirst(lease);
            return List.copyOf(all);
        });
    }

    public void change(Bytes32 leaseId, UnaryOperator<LeaseNow> step) {
        cell.update(leases -> leases.stream()
                .map(lease -> lease.id().equals(leaseId) ? step.apply(lease) : lease)
                .toList());
    }

    public static LeaseNow state(LeaseNow lease, LeaseState state, Amount budget) {
        return new LeaseNow(
                lease.id(),
                lease.side(),
                lease.other(),
                lease.deviceName(),
                lease.selfTest(),
                state,
                lease.rate(),
                budget,
                lease.seconds(),
                lease.used(),
                lease.signed(),
                lease.atRisk(),
                lease.timeLeft(),
                lease.opened(),
                lease.jobExit());
    }
}
