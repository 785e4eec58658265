package io.idlemint.app.demo;

import io.idlemint.app.runtime.ChainAudit;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.files.TemporaryFolder;
import io.idlemint.app.runtime.lab.LabKeyNode;
import io.idlemint.app.runtime.leases.FactoringJob;
import io.idlemint.app.runtime.leases.FolderWork;
import io.idlemint.app.runtime.mining.Diagnosis;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.machine.MachineProfile;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.time.Ticker;
import io.idlemint.keynode.RunningKeyNode;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.desk.MarketDesk.RentResult;
import io.idlemint.node.renter.RentedNow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The whole story on one computer: a key node, a provider and a renter, each with its own folder and keys, that talk
/// over loopback as they would over a network. Nothing in it is simulated.
public final class DemoStory {
    private static final Duration MINING_LIMIT = Duration.ofMinutes(4);
    private static final Duration STEP_LIMIT = Duration.ofSeconds(60);
    private static final Amount BUDGET = Amount.parse("0.5");
    private static final int NUMBERS = 400;

    private final int seconds;
    private final Consumer<String> progress;
    private final Ticker ticker = Ticker.system();

    /// @param seconds how long the lease lasts
    /// @param progress is told what happens, for people
    public DemoStory(int seconds, Consumer<String> progress) {
        this.seconds = seconds;
        this.progress = progress;
    }

    /// Plays it in temporary folders, which are gone afterwards.
    ///
    /// @throws StuckException if a step is refused or takes longer than its limit, as on a computer that
    ///     others keep busy
    public DemoReport run() throws InterruptedException {
        try (TemporaryFolder temporary = TemporaryFolder.make("idlemint-demo")) {
            progress.accept("Looking at this computer");
            MachineProfile machine = Diagnosis.profile();
            InstallationSettings lab =
                    InstallationSettings.ownLab().planned(LabPlan.DEMO).withLightWallet();
            try (DataFolder keyNodeFolder = owned(temporary.path().resolve("keynode"));
                    DataFolder providerFolder = owned(temporary.path().resolve("provider"));
                    DataFolder renterFolder = owned(temporary.path().resolve("renter"));
                    RunningKeyNode keyNode = LabKeyNode.start(keyNodeFolder, lab, InstantSource.system(), ticker)) {
                InstallationSettings joined = lab.joining(keyNode.address()).withThreads(1);
                try (Installation provider = Installation.start(providerFolder, joined);
                        Installation renter = Installation.start(renterFolder, joined)) {
                    return play(machine, keyNode, provider, renter, temporary.path());
                }
            }
        }
    }

    private static DataFolder owned(Path path) {
        return DataFolder.take(path).orElseThrow(() -> new IllegalStateException(path + " is owned by somebody"));
    }

    private DemoReport play(
            MachineProfile machine, RunningKeyNode keyNode, Installation provider, Installation renter, Path folder)
            throws InterruptedException {
        progress.accept("Mining on two threads until provider and renter own coins");
        long began = ticker.nanos();
        await("the first block", MINING_LIMIT, () -> keyNode.tip().height() > 0);
        long firstBlock = ticker.since(began).toMillis();
        progress.accept("First block after " + firstBlock + " ms");
        await(
                "coins for both",
                MINING_LIMIT,
                () -> available(renter).covers(BUDGET) && !available(provider).isZero());
        ListedOffer offer = awaitOffer(renter, provider);
        progress.accept("Renting " + offer.offer().resources().deviceName() + " at "
                + offer.offer().ratePerSecond() + " with a budget of " + BUDGET);
        FactoringJob job = FactoringJob.of(NUMBERS, System.currentTimeMillis());
        RentedNow lease = rent(renter, offer, job, folder);
        progress.accept("Settled; mining goes on");
        await("mining to go on", STEP_LIMIT, () -> provider.miningResumeTime().isPresent());
        return report(machine, keyNode, provider, renter, lease, job, folder, firstBlock);
    }

    private static Amount available(Installation installation) {
        return installation
                .wallet()
                .now()
                .get()
                .balance()
                .map(balance -> balance.available())
                .orElse(Amount.ZERO);
    }

    private ListedOffer awaitOffer(Installation renter, Installation provider) throws InterruptedException {
        Bytes32 device = provider.sharing().devices().get().getFirst().deviceHash();
        Supplier<Optional<ListedOffer>> search = () -> renter.market().search(OfferQuery.available()).stream()
                .filter(offer -> offer.offer().deviceHash().equals(device))
                .findFirst();
        await("the provider's offer", STEP_LIMIT, () -> search.get().isPresent());
        return search.get().orElseThrow();
    }

    private RentedNow rent(Installation renter, ListedOffer offer, FactoringJob job, Path folder)
            throws InterruptedException {
        Path input = folder.resolve(FactoringJob.INPUT);
        try {
            Files.write(input, job.input());
        } catch (IOException failed) {
            throw new UncheckedIOException("The job's input cannot be written", failed);
        }
        RentOrder order = new RentOrder(
                offer.offerHash(),
                BUDGET,
                Duration.ofMinutes(10),
                job.command(),
                List.of(input),
                List.of(FactoringJob.RESULT),
                folder,
                false);
        RentResult result = renter.rent(order, new ProgressEar(progress));
        if (!(result instanceof RentResult.Opened opened)) {
            throw new StuckException("The lease was refused: " + result);
        }
        Supplier<Optional<RentedNow>> now = () -> renter.rented().get().stream()
                .filter(lease -> lease.lease().id().equals(opened.leaseId()))
                .findFirst();
        await(
                "the job and " + seconds + " s of lease",
                Duration.ofSeconds(seconds).plus(STEP_LIMIT),
                () -> now.get()
                        .filter(lease -> lease.state().isOver() || (lease.workDone() && lease.seconds() >= seconds))
                        .isPresent());
        renter.leases().end(opened.leaseId());
        await(
                "the settlement",
                STEP_LIMIT,
                () -> now.get().filter(lease -> lease.state().isOver()).isPresent());
        return now.get().orElseThrow();
    }

    private DemoReport report(
            MachineProfile machine,
            RunningKeyNode keyNode,
            Installation provider,
            Installation renter,
            RentedNow lease,
            FactoringJob job,
            Path folder,
            long firstBlock) {
        ChainAudit audit = ChainAudit.of(renter.keyNode());
        var conservation = keyNode.conservation();
        long shares = provider.mining().now().get().accepted()
                + renter.mining().now().get().accepted();
        long stopped = provider.provided().stream()
                .flatMap(provided -> provided.miningStop().stream())
                .mapToLong(Duration::toMillis)
                .findFirst()
                .orElse(-1);
        return new DemoReport(
                machine,
                audit.height(),
                shares,
                leaseReport(lease),
                new DemoReport.Job(
                        lease.jobExit().orElse(-1),
                        resultHash(folder),
                        job.expectedHash().hex()),
                firstBlock,
                stopped,
                lease.readyAfter().map(Duration::toMillis).orElse(-1L),
                provider.miningResumeTime().map(Duration::toMillis).orElse(-1L),
                conservation.holds(),
                audit.valid());
    }

    private static DemoReport.Lease leaseReport(RentedNow lease) {
        return lease.state() instanceof LeaseState.Settled settled
                ? new DemoReport.Lease(
                        lease.state().code(),
                        lease.seconds(),
                        lease.vouchers(),
                        settled.payout().paid().nanos(),
                        settled.payout().refunded().nanos(),
                        settled.payout().provider().nanos(),
                        settled.payout().holders().nanos())
                : new DemoReport.Lease(lease.state().code(), lease.seconds(), lease.vouchers(), 0, 0, 0, 0);
    }

    private static String resultHash(Path folder) {
        Path result = folder.resolve(FactoringJob.RESULT);
        try {
            return Files.exists(result)
                    ? Bytes32.sha256(Files.readAllBytes(result)).hex()
                    : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The result cannot be read", unreadable);
        }
    }

    private void await(String what, Duration limit, Supplier<Boolean> condition) throws InterruptedException {
        long began = ticker.nanos();
        while (!condition.get()) {
            if (ticker.since(began).compareTo(limit) > 0) {
                throw new StuckException("It took longer than " + limit.toSeconds() + " s: " + what);
            }
            Thread.sleep(50);
        }
    }

    /// The story did not come to its end.
    public static final class StuckException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StuckException(String why) {
            super(why);
        }
    }

    private record ProgressEar(Consumer<String> progress) implements FolderWork.Ear {
        @Override
        public void output(boolean errorStream, byte[] bytes) {
            new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> progress.accept("  job: " + line));
        }

        @Override
        public void jobEnded(Optional<Integer> exitCode, Optional<Setback> why) {
            progress.accept(exitCode.map(code -> "The job returned " + code)
                    .orElse(why.map(Setback::sentence).orElse("The job was killed")));
        }

        @Override
        public void problem(String request, Setback why) {
            progress.accept(request + ": " + why.sentence());
        }
    }
}
