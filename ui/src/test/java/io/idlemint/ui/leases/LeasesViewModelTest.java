package io.idlemint.ui.leases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.money.Amount;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.LeaseDesk.LeaseReceipt;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.ui.fake.FakeLeases;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.leases.LeaseText.Warning;
import io.idlemint.ui.leases.LeasesViewModel.Tab;
import io.idlemint.ui.screen.ScreenContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LeasesViewModelTest {
    private final Lab lab = new Lab();
    private final List<String> selfTests = new ArrayList<>();
    private final LeasesViewModel model = new LeasesViewModel(
            lab.leases,
            lab.wallet,
            () -> selfTests.add("self-test"),
            selfTests::add,
            new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator()));

    @Test
    void leasesAreSortedByDirectionAndEnd() {
        lab.leases.cell.set(
                List.of(Samples.rented(), Samples.provided(), Samples.ended(5, EndReason.TIME_UP), Samples.starting()));
        assertEquals(
                List.of(2, 1, 1),
                List.of(
                        model.rented().size(),
                        model.provided().size(),
                        model.ended().size()));
        assertEquals(Optional.of(Samples.rented()), model.current().get());
        model.tab().set(Tab.PROVIDED);
        assertEquals(Optional.of(Samples.provided()), model.current().get());
    }

    @Test
    void aLeaseCanBeLookedForBeforeItIsThere() {
        lab.leases.cell.set(List.of(Samples.rented()));
        model.openLease(Samples.starting().id());
        lab.leases.add(Samples.starting());
        lab.leases.cell.update(leases -> leases.reversed());
        assertEquals(Optional.of(Samples.starting()), model.current().get());
    }

    @Test
    void theWatchedLeaseIsFollowedToItsEnd() {
        lab.leases.cell.set(List.of(Samples.rented(), Samples.starting()));
        lab.leases.wrote("done\n");
        model.end(Samples.rented());
        assertEquals(Tab.ENDED, model.tab().get());
        LeaseNow ended = model.current().get().orElseThrow();
        assertEquals(Samples.rented().id(), ended.id());
        assertEquals("done\n", model.work().output().get());
        assertEquals("You ended it. (LSE-101)", model.wording().reason(ended));
        assertEquals(
                List.of("0.4340", "3.2860"),
                List.of(model.wording().paid(ended), model.wording().cameBack(ended)));
    }

    @Test
    void bothEndsOfASelfTestAreRowsOfTheirOwn() {
        LeaseNow renter = Samples.ended(7, EndReason.JOB_FINISHED);
        LeaseNow provider = Samples.otherEnd(renter);
        lab.leases.cell.set(List.of(renter, provider));
        model.openLease(renter.id());
        assertEquals(Tab.ENDED, model.tab().get());
        assertEquals(Optional.of(renter), model.current().get());
        model.select(provider);
        assertEquals(Optional.of(provider), model.current().get());
    }

    @Test
    void outputIsReadOnlyForLeasesThatAreRented() {
        lab.leases.wrote("secret of the renter");
        lab.leases.cell.set(List.of(Samples.provided()));
        model.tab().set(Tab.PROVIDED);
        assertEquals("", model.work().output().get());
    }

    @Test
    void theMeterInWords() {
        LeaseText text = model.wording().text(Samples.rented());
        assertEquals("0.4340", text.used().number());
        assertEquals("42\u00a0min metered", text.used().help());
        assertEquals("0.62", text.costs().number());
        assertEquals("5\u00a0h\u00a018\u00a0min", text.left().number());
        assertEquals("Ends 19:50", text.left().help());
        assertEquals("0.0017", text.risk().number());
        assertEquals("3.2860 left", text.budgetLeft());
        assertEquals("From 0x41…7b. Started 13:50.", text.about());
    }

    @ParameterizedTest
    @CsvSource({"0.74,NONE", "0.75,NOTE", "0.89,NOTE", "0.90,URGENT", "1.00,URGENT"})
    void theBudgetWarnsAt75And90Percent(String used, Warning warning) {
        LeaseNow lease = Samples.rented();
        LeaseNow nearly = new LeaseNow(
                lease.id(),
                lease.side(),
                lease.other(),
                lease.deviceName(),
                false,
                lease.state(),
                lease.rate(),
                Samples.mint("1"),
                lease.seconds(),
                Samples.mint(used),
                lease.signed(),
                lease.atRisk(),
                lease.timeLeft(),
                lease.opened(),
                OptionalInt.of(3));
        assertEquals(warning, model.wording().text(nearly).warning());
        assertEquals("The command ended with 3", model.wording().text(nearly).job());
    }

    @Test
    void aSuspendedLeaseCostsNothing() {
        LeaseText text = model.wording()
                .text(FakeLeases.state(Samples.rented(), new LeaseState.Suspended(), Samples.mint("3.72")));
        assertEquals(StateKind.PROBLEM, text.state());
        assertEquals("0.00", text.costs().number());
        assertEquals("Nothing is counted now", text.costs().help());
    }

    @Test
    void stepsLeadToReady() {
        LeaseNow lease = Samples.starting();
        assertEquals(0, step(lease, new LeaseState.Requested()));
        assertEquals(1, step(lease, new LeaseState.Funded()));
        assertEquals(2, step(lease, new LeaseState.Starting()));
        assertEquals(LeaseText.READY, step(lease, new LeaseState.Ready()));
    }

    @Test
    void aFailedLeaseReturnsEverything() {
        LeaseNow failed = Samples.failed(EndReason.SANDBOX_FAILED);
        assertEquals("0.0000", model.wording().paid(failed));
        assertEquals("2.1000", model.wording().cameBack(failed));
    }

    @Test
    void endingNamesTheLoss() {
        assertEquals(
                "Files on this instance are deleted. 3.2860 MINT come back.",
                model.wording().loss(Samples.rented()));
        LeaseText provided = model.wording().text(Samples.provided());
        assertEquals("Earns now", provided.costs().label());
        assertEquals("What is not used goes back to the renter", provided.budgetHelp());
        assertTrue(model.wording().loss(Samples.provided()).contains("0.6715 MINT"));
        assertEquals(Party.PROVIDER, Samples.provided().side());
    }

    @ParameterizedTest
    @CsvSource({
        "5,0,''",
        "5,30,''",
        "3.71,0,New budget: a number of MINT from 3.72",
        "x,0,New budget:",
        "40,0,New budget: it needs 36.28",
        "5,-1,More time: a whole number",
        "5,1.5,More time: a whole number",
        "5,1441,More time: a whole number",
        "5,31,'Time: at most 30 minutes more are possible; the provider’s limit is 90'"
    })
    void aLeaseIsExtendedWithinTheBalanceAndTheTerms(String typed, String minutes, String answer) {
        lab.leases.cell.set(List.of(Samples.rented()));
        List<String> answers = new ArrayList<>();
        model.extend(Samples.rented(), typed, minutes, answers::add);
        assertTrue(answers.getFirst().startsWith(answer), answers.toString());
        Amount expected = Samples.mint(answer.isEmpty() ? typed : "3.72");
        assertEquals(expected, model.current().get().orElseThrow().budget());
    }

    @Test
    void aBalanceThatWasNeverToldIsNotCalledTooSmall() {
        lab.wallet.cell.update(now ->
                new WalletNow(now.account(), true, true, Optional.empty(), Optional.empty(), Amount.ZERO, List.of()));
        lab.leases.cell.set(List.of(Samples.rented()));
        List<String> answers = new ArrayList<>();
        model.extend(Samples.rented(), "5", "0", answers::add);
        model.extend(Samples.rented(), "3.72", "\uff12\uff10", answers::add);
        assertEquals(
                List.of("New budget: the key node has not told your balance yet. Try again as soon as it has.", ""),
                answers);
    }

    private int step(LeaseNow lease, LeaseState state) {
        return model.wording()
                .text(FakeLeases.state(lease, state, lease.budget()))
                .step();
    }

    @Test
    void aDeviceIsRentedAgain() {
        model.rentAgain(Samples.ended(5, EndReason.RENTER_ENDED));
        assertEquals(List.of("EPYC 9354"), selfTests);
    }

    @Test
    void theReceiptIsSavedAsDocumentAndAsTable(@TempDir Path folder) throws IOException {
        List<String> answers = new ArrayList<>();
        model.receipt(Samples.rented(), receipt -> answers.add("found"), answers::add);
        assertEquals(List.of("There is nothing about this lease in the books."), answers);
        lab.leases.receipts.add(Samples.receipt(true));
        List<LeaseReceipt> found = new ArrayList<>();
        model.receipt(Samples.rented(), found::add, answers::add);
        Path json = folder.resolve("lease.json");
        model.saveDocument(found.getFirst(), json, answers::add);
        assertEquals("{}", Files.readString(json));
        Path csv = folder.resolve("lease.csv");
        model.saveLines(found.getFirst(), csv, answers::add);
        assertEquals(
                "\ufeffmessage,number,mint,signer,digest,right",
                Files.readAllLines(csv).getFirst());
        assertEquals(
                "Receipt,1,0.001," + Samples.LYON.hex() + "," + Samples.id(41).hex() + ",true",
                Files.readAllLines(csv).get(2));
        assertEquals("2 messages written to " + csv + ".", answers.getLast());
    }
}
