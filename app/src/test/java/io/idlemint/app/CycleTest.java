package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.cli.Commands;
import io.idlemint.app.cli.Console;
import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.Lab;
import io.idlemint.app.lab.RecordingEar;
import io.idlemint.app.runtime.Installation;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.LeaseState.Settled;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.money.Split;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.desk.MarketDesk.RentResult;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.lease.FileMove;
import io.idlemint.node.lease.FileMove.State;
import io.idlemint.node.lease.LeaseFiles;
import io.idlemint.node.lease.OutputPart;
import io.idlemint.node.lease.UsageHistory;
import io.idlemint.node.renter.RentedNow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The whole cycle over loopback: a machine mines, is leased, runs a real job in the sandbox, is paid to the nano-MINT,
/// and mines again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CycleTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Amount BUDGET = Amount.parse("0.5");

    private RecordingEar ear = new RecordingEar();
    private Lab lab;
    private Installation provider;
    private Installation renter;
    private Path files;

    @BeforeAll
    void join(@TempDir Path root) throws IOException {
        lab = new Lab(root).start();
        files = Files.createDirectory(root.resolve("files"));
        provider = lab.provider("provider");
        renter = lab.renter("renter");
        Lab.needsSandbox(provider);
    }

    @AfterAll
    void leave() {
        lab.close();
    }

    @BeforeEach
    void listenAnew() {
        ear = new RecordingEar();
    }

    @AfterEach
    void noMoneyIsMadeOrLost() {
        Lab.endAll(renter);
        assertTrue(
                lab.keyNode().conservation().holds(),
                () -> lab.keyNode().conservation().toString());
    }

    private ListedOffer offer() {
        return Lab.offer(renter, provider);
    }

    private Rate rate() {
        return offer().offer().ratePerSecond();
    }

    private RentOrder order(Amount budget, Duration duration, List<Path> put, List<String> get, String... command) {
        return new RentOrder(offer().offerHash(), budget, duration, List.of(command), put, get, files, false);
    }

    private Bytes32 rent(RentOrder order) {
        return Lab.rent(renter, order, ear);
    }

    private RentedNow now(Bytes32 id) {
        return Await.value("the lease", Await.LONG, () -> Lab.rented(renter, id));
    }

    @Test
    void filesAndUsageAreSeenWhileTheLeaseRuns() throws IOException {
        Path input = Files.writeString(files.resolve("first.txt"), "first");
        Bytes32 id = rent(order(
                BUDGET,
                HOUR,
                List.of(input),
                List.of("made.txt"),
                "/bin/sh",
                "-c",
                "cp first.txt made.txt; mkdir deep; echo more > deep/more.txt; i=0; while [ $i -lt 200000 ];"
                        + " do i=$((i+1)); done; sleep 5"));
        Live<UsageHistory> used = renter.leases().usage(id, Party.RENTER);
        Await.until(
                "the renter to hear what the job uses",
                () -> !used.get().steps().isEmpty());
        assertFalse(renter.leases().files(id).get().open(), "no file moves while a job runs");
        Await.until("the files to move", () -> renter.leases().files(id).get().open());
        assertFalse(provider.leases().usage(id, Party.PROVIDER).get().steps().isEmpty(), "the provider measures it");

        Live<LeaseFiles> seen = renter.leases().files(id);
        Await.until("the folder's list", () -> names(seen).equals(List.of("deep/more.txt", "first.txt", "made.txt")));
        assertEquals(List.of(State.DONE, State.DONE), states(seen));
        Path fresh = Files.write(files.resolve("fresh.bin"), new byte[700_000]);
        assertEquals(Optional.empty(), renter.leases().upload(id, fresh));
        Await.until("the upload", () -> names(seen).contains("fresh.bin"));
        Path back = files.resolve("back.bin");
        assertEquals(Optional.empty(), renter.leases().download(id, "fresh.bin", back));
        Await.until("the download", () -> states(seen).equals(List.of(State.DONE, State.DONE, State.DONE, State.DONE)));
        assertArrayEquals(new byte[700_000], Files.readAllBytes(back));
        assertEquals(Optional.empty(), renter.leases().download(id, "nowhere", files.resolve("nowhere")));
        Await.until("the refusal", () -> states(seen).contains(State.FAILED));
        assertFalse(Files.exists(files.resolve("nowhere")));
        assertTrue(
                renter.leases().receipt(id, Party.RENTER).orElseThrow().lines().size() > 3,
                "what is signed so far can be seen before the end");
    }

    private static List<String> names(Live<LeaseFiles> files) {
        return files.get().folder().stream()
                .flatMap(List::stream)
                .map(WorkFolder.Entry::name)
                .toList();
    }

    private static List<State> states(Live<LeaseFiles> files) {
        return files.get().moves().stream().map(FileMove::state).toList();
    }

    /// A large upload is given up: it ends at once, nothing of it is left, and the next one goes.
    @Test
    void aFileIsGivenUp() throws IOException {
        Bytes32 id = rent(order(BUDGET, HOUR, List.of(), List.of(), "/bin/true"));
        Live<LeaseFiles> seen = renter.leases().files(id);
        Await.until("files can move", () -> seen.get().open());
        Path large = files.resolve("large.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        assertEquals(Optional.empty(), renter.leases().upload(id, large));
        Await.until("it moves", () -> states(seen).contains(State.MOVING));
        renter.leases().cancelFile(id, "large.bin", true);
        Await.until("it is given up", () -> states(seen).equals(List.of(State.CANCELLED)));
        Path small = Files.writeString(files.resolve("small.txt"), "small");
        assertEquals(Optional.empty(), renter.leases().upload(id, small));
        Await.until("the next one is there", () -> names(seen).equals(List.of("small.txt")));
    }

    @Test
    void aLeaseWithFilesIsPaidExactlyAndMiningGoesOn() throws IOException {
        Path input = Files.writeString(files.resolve("in.txt"), "a computer that idles");
        Balance before = Lab.balance(renter);
        Await.until("the provider mines", () -> provider.mining().now().get().activity() == Activity.MINING);
        Bytes32 id = rent(order(
                BUDGET,
                HOUR,
                List.of(input),
                List.of("out.txt"),
                "/bin/sh",
                "-c",
                "tr a-z A-Z < in.txt > out.txt; echo said; echo wrong >&2; exit 3"));
        Await.until("the work to be done", () -> now(id).workDone());
        assertEquals(Activity.LEASED, provider.mining().now().get().activity(), "it must not mine while leased");
        assertEquals(BUDGET, Lab.balance(renter).inEscrow(), "the whole budget is frozen");
        Lab.awaitSeconds(renter, id, 6);
        renter.leases().end(id);
        Settled settled = Lab.awaitSettled(renter, id);

        assertEquals("A COMPUTER THAT IDLES", Files.readString(files.resolve("out.txt")));
        assertEquals(3, now(id).jobExit().orElseThrow());
        assertEquals("said\n", ear.out());
        assertEquals("wrong\n", ear.err());
        assertEquals(EndReason.RENTER_ENDED, settled.reason());
        assertEquals(Party.RENTER, settled.by());
        paidExactly(settled, BUDGET, now(id).seconds());
        assertTrue(now(id).seconds() >= 6 && now(id).vouchers() >= 2, () -> now(id).toString());
        Balance after = Lab.balance(renter);
        assertEquals(before.available().minus(settled.payout().paid()), after.available(), "the rest came back");
        assertEquals(Amount.ZERO, after.inEscrow());
        assertTrue(
                provider.wallet().history(Long.MAX_VALUE, 500).stream()
                        .anyMatch(line -> line.kind() == LedgerEntry.Kind.LEASE_PAID
                                && line.incoming()
                                && line.amount().equals(settled.payout().provider())
                                && line.reference().filter(id::equals).isPresent()),
                "the provider's history shows its part");
        Await.until("mining to go on", () -> provider.miningResumeTime().isPresent());
        Await.until(
                "the provider's view of the end",
                () -> provider.leases().leases().get().stream()
                        .anyMatch(lease -> lease.id().equals(id) && lease.state() instanceof Settled));
    }

    private void paidExactly(Settled settled, Amount budget, long seconds) {
        Amount paid = rate().forSeconds(seconds);
        Split.Parts parts = Split.NINETY_TEN.of(paid);
        assertEquals(new LeaseState.Payout(parts.provider(), parts.holders(), budget.minus(paid)), settled.payout());
    }

    @Test
    void aSelfTestCostsNothingAndChecksTheResult() {
        offer();
        RentResult result = provider.market().rentOwn(Duration.ofMinutes(2));
        Bytes32 id = assertInstanceOf(RentResult.Opened.class, result, result::toString)
                .leaseId();
        Await.until("the verdict", () -> provider.leases().output(id).get().contains(new OutputPart.Tested(true)));
        // The tester rents its own machine: it ends the lease as its renter.
        provider.leases().end(id);
        Settled settled = Await.value(
                "the settlement",
                Await.LONG,
                () -> provider.leases().leases().get().stream()
                        .filter(lease -> lease.id().equals(id))
                        .map(LeaseNow::state)
                        .filter(Settled.class::isInstance)
                        .map(Settled.class::cast)
                        .findFirst());
        assertEquals(Amount.ZERO, settled.payout().deposit());
    }

    @Test
    void theOwnerTakesTheDeviceBackAfterTheNotice() {
        Bytes32 id = rent(order(BUDGET, HOUR, List.of(), List.of(), "/bin/sleep", "600"));
        Lab.awaitSeconds(renter, id, 1);
        long seconds = now(id).seconds();
        provider.leases().end(id);
        Settled settled = Lab.awaitSettled(renter, id);
        assertEquals(EndReason.RECLAIMED, settled.reason());
        assertEquals(Party.PROVIDER, settled.by());
        assertTrue(now(id).seconds() >= seconds + 1, "the notice of 2 s was kept");
    }

    @Test
    void aUsedUpBudgetEndsTheLease() {
        Amount budget = rate().forSeconds(7).plus(Amount.ofNanos(5));
        Bytes32 id = rent(order(budget, HOUR, List.of(), List.of(), "/bin/sleep", "600"));
        Settled settled = Lab.awaitSettled(renter, id);
        assertEquals(EndReason.BUDGET_USED, settled.reason());
        assertEquals(rate().forSeconds(7), settled.payout().paid());
        assertEquals(Amount.ofNanos(5), settled.payout().refunded());
    }

    @Test
    void theAgreedTimeEndsTheLease() {
        Bytes32 id = rent(order(BUDGET, Duration.ofSeconds(6), List.of(), List.of(), "/bin/sleep", "600"));
        Settled settled = Lab.awaitSettled(renter, id);
        assertEquals(EndReason.TIME_UP, settled.reason());
        assertEquals(rate().forSeconds(6), settled.payout().paid());
    }

    @Test
    void anExtensionLetsTheLeaseGoOn() {
        Bytes32 id = rent(order(BUDGET, Duration.ofSeconds(5), List.of(), List.of(), "/bin/sleep", "600"));
        Lab.awaitSeconds(renter, id, 1);
        assertEquals(
                Optional.of(Refusal.Why.LEASE_TOO_LONG),
                renter.leases().extend(id, Duration.ofHours(24)).map(Refusal::why));
        assertEquals(Optional.empty(), renter.leases().extend(id, Duration.ofSeconds(4)));
        Settled settled = Lab.awaitSettled(renter, id);
        assertEquals(EndReason.TIME_UP, settled.reason());
        assertEquals(rate().forSeconds(9), settled.payout().paid());
        assertEquals(
                Optional.of(Refusal.Why.LEASE_NOT_RUNNING),
                renter.leases().extend(id, Duration.ofSeconds(4)).map(Refusal::why));
    }

    @Test
    void aTopUpLetsTheLeaseGoOn() {
        Amount first = rate().forSeconds(6);
        Amount raised = rate().forSeconds(9);
        Bytes32 id = rent(order(first, HOUR, List.of(), List.of(), "/bin/sleep", "600"));
        Lab.awaitSeconds(renter, id, 1);
        assertEquals(Optional.empty(), renter.leases().topUp(id, raised));
        assertEquals(raised, Lab.balance(renter).inEscrow());
        Settled settled = Lab.awaitSettled(renter, id);
        assertEquals(EndReason.BUDGET_USED, settled.reason());
        assertEquals(raised, settled.payout().paid());
        assertEquals(Amount.ZERO, settled.payout().refunded());
    }

    @Test
    void endingTheLeaseKillsItsRunningJob() {
        String length = "4242." + (System.nanoTime() & 0xffff_ffffL);
        Bytes32 id = rent(order(BUDGET, HOUR, List.of(), List.of(), "/bin/sh", "-c", "sleep " + length + " & wait"));
        Await.until("the job to run", () -> running(length));
        renter.leases().end(id);
        Lab.awaitSettled(renter, id);
        Await.until("the job's processes to be gone", () -> !running(length));
    }

    private static boolean running(String argument) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(argument))
                        .isPresent());
    }

    @Test
    void fiveMegabytesOfOutputArriveWhole() {
        Bytes32 id = rent(order(BUDGET, HOUR, List.of(), List.of(), "/usr/bin/seq", "1", "750000"));
        Await.until("the job's end", () -> now(id).jobExit().isPresent());
        renter.leases().end(id);
        Lab.awaitSettled(renter, id);
        byte[] expected = IntStream.rangeClosed(1, 750_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.US_ASCII);
        assertTrue(expected.length > 5_000_000);
        assertArrayEquals(expected, ear.outBytes());
    }

    @Test
    void whoStopsTheCommandEndsTheLease() throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String offer = offer().offerHash().hex();
        Thread command = Thread.ofPlatform()
                .name("command")
                .start(() -> new Commands(renter.folder().path(), Optional.of(renter))
                        .run(
                                files,
                                List.of("rent", offer, "--budget", "0.5", "--json", "--", "/usr/bin/yes", "y"),
                                new Console(out, err)));
        Await.until("the job prints", () -> out.size() > 0);
        command.interrupt();
        command.join(Await.LONG);
        String said = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("\"reason\" : \"RENTER_ENDED\""), said.substring(Math.max(0, said.length() - 2000)));
        assertTrue(said.contains("Ending the lease."));
    }

    @Test
    void namesThatLeadOutOfTheFolderAreRefused() throws IOException {
        Path outside = files.resolveSibling("secret.txt");
        Files.writeString(outside, "untouched");
        Bytes32 id = rent(order(BUDGET, HOUR, List.of(), List.of("../secret.txt"), "/bin/true"));
        Await.until("the refusal", () -> !ear.problems().isEmpty());
        renter.leases().end(id);
        Lab.awaitSettled(renter, id);
        assertTrue(ear.problems().getFirst().startsWith("../secret.txt"), ear.problems()::toString);
        assertEquals("untouched", Files.readString(outside));
        assertFalse(Files.exists(files.resolve("secret.txt")));
    }
}
