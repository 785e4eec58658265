package io.idlemint.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.node.lab.Audit;
import io.idlemint.node.lab.LabDesk.Asked;
import io.idlemint.node.lab.LabDesk.LabNow;
import io.idlemint.node.lab.LabDesk.Target;
import io.idlemint.node.lab.LabDesk.Tried;
import io.idlemint.node.lab.LabDesk.Why;
import io.idlemint.ui.fake.FakeLab;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.network.NetworkViewModel.ListState;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.share.ShareSamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class NetworkViewModelTest {
    private final Lab lab = new Lab();
    private final NetworkViewModel model = new NetworkViewModel(
            lab.lab, lab.network, lab.market, new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator()));

    @Test
    void offersShowAsSoonAsThereAreSome() {
        List<ListedOffer> later = List.copyOf(lab.market.offers);
        lab.market.offers.clear();
        model.watch(true);
        assertEquals(new ListState.Nobody(), model.demandState().get());
        lab.market.offers.addAll(later);
        model.tick();
        assertEquals(new ListState.Nobody(), model.demandState().get(), "not every second");
        lab.clock.advance(Duration.ofSeconds(10));
        model.tick();
        assertEquals(new ListState.Shown(), model.demandState().get());
        int rows = model.demand().size();
        lab.market.offers.clear();
        lab.clock.advance(Duration.ofSeconds(59));
        model.tick();
        assertEquals(rows, model.demand().size());
        lab.clock.advance(Duration.ofSeconds(1));
        model.tick();
        assertEquals(new ListState.Nobody(), model.demandState().get());
        model.watch(false);
        int asked = lab.market.queries.size();
        lab.clock.advance(Duration.ofHours(1));
        model.tick();
        assertEquals(asked, lab.market.queries.size(), "nobody looks");
    }

    @Test
    void aFailureThatReadsTheSameIsNotShownAnew() {
        lab.market.failure = Optional.of(new LedgerUnreachableException("after 5.0 s", new IllegalStateException()));
        model.watch(true);
        ListState first = model.demandState().get();
        assertInstanceOf(ListState.Failed.class, first);
        lab.market.failure = Optional.of(new LedgerUnreachableException("after 5.1 s", new IllegalStateException()));
        lab.clock.advance(Duration.ofSeconds(10));
        int asked = lab.market.queries.size();
        model.tick();
        assertTrue(lab.market.queries.size() > asked, "it asks again by itself");
        assertSame(first, model.demandState().get());
        lab.market.failure = Optional.empty();
        lab.clock.advance(Duration.ofSeconds(10));
        model.tick();
        assertEquals(new ListState.Shown(), model.demandState().get());
    }

    @Test
    void everyKeyNodeSaysHowItIs() {
        assertEquals(
                List.of(StateKind.OK, StateKind.OFF, StateKind.PROBLEM),
                model.nodes().stream().map(NodeRow::kind).toList());
        assertEquals("2\u00a0ms", model.nodes().getFirst().latency());
        assertEquals("9,118", model.nodes().get(1).block());
        NodeRow silent = model.nodes().get(2);
        assertEquals("Not known yet", silent.name());
        assertEquals("It did not answer in time.", silent.remark());
        assertTrue(silent.usable());
        lab.network.cell.set(Samples.lostNetwork());
        model.watch(true);
        assertEquals(StateKind.WAITING, model.nodes().getFirst().kind());
    }

    @Test
    void theNewestBlockGrowsOlderWhileNobodyAnswers() {
        lab.network.cell.set(Samples.lostNetwork());
        model.watch(true);
        assertTrue(
                model.ledger().get().newest().contains("0\u00a0s"),
                model.ledger().get().newest());
        lab.clock.advance(Duration.ofSeconds(42));
        model.tick();
        assertTrue(
                model.ledger().get().newest().contains("42\u00a0s"),
                model.ledger().get().newest());
    }

    @Test
    void demandIsCountedFromTheOffers() {
        model.watch(true);
        assertEquals("MINT per hour, of 6 offers listed now", model.demandNote().get());
        DemandRow wanted = model.demand().getFirst();
        assertEquals("Ryzen 5 5600X", wanted.device());
        assertEquals("100\u00a0% High", wanted.demand());
        assertTrue(model.demand().stream()
                .anyMatch(row -> row.own() && row.device().equals("Ryzen 7 7840HS")));
        assertEquals(List.of("look"), lab.lab.said);
    }

    @Test
    void demandIsCountedFromAllOffersHoweverManyThereAre() {
        ShareSamples.crowd(lab, 1_200, "0.20");
        model.watch(true);
        assertEquals(
                "MINT per hour, of 1,206 offers listed now", model.demandNote().get());
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 1", "1, 90, 1", "10, 10, 1", "10, 50, 5", "10, 90, 9", "11, 50, 6", "100, 90, 90"})
    void aPercentileIsTheNearestRank(int count, int percent, long rank) {
        List<Rate> rates = LongStream.rangeClosed(1, count)
                .mapToObj(Rate::ofNanosPerSecond)
                .toList();
        assertEquals(Rate.ofNanosPerSecond(rank), Demand.percentile(rates, percent));
    }

    @Test
    void noOffersAndASilentKeyNodeAreSaid() {
        lab.market.offers.clear();
        model.watch(true);
        assertTrue(model.demandState().get() instanceof ListState.Nobody);
        lab.market.failure = Optional.of(new LedgerUnreachableException("silence", new IllegalStateException()));
        model.refresh();
        assertTrue(model.demandState().get() instanceof ListState.Failed);
    }

    @Test
    void theLedgerSaysWhoWritesItAndHowFarItWasVerified() {
        model.watch(true);
        assertEquals("Written by lab-01", model.ledger().get().written());
        model.verify();
        assertEquals(
                "61,400 of 184,203 blocks, 1\u00a0min\u00a035\u00a0s left",
                model.check().get().sentence());
        assertEquals(61_400.0 / 184_203, model.check().get().progress());
        model.stopVerifying();
        assertEquals("", model.check().get().sentence());
        lab.lab.audits.set(new Audit.Sound(184_203, Amount.ofMint(9_210_150), 41_200, Duration.ofSeconds(95)));
        assertEquals(
                "Written by lab-01, verified by you to block 184,203",
                model.ledger().get().written());
        lab.lab.audits.set(new Audit.Broken(12, Audit.Rule.SEAL, "", "0x11"));
        assertTrue(model.check().get().bad());
        assertEquals("Written by lab-01", model.ledger().get().written());
    }

    @Test
    void aLabIsHostedAloneOrAnothers() {
        model.watch(true);
        assertEquals(FakeLab.CODE, model.lab().get().hosted().orElseThrow().code());
        lab.lab.cell.set(FakeLab.alone());
        assertTrue(model.lab().get().own());
        assertTrue(model.lab().get().sentence().contains("no other computer can join"));
        lab.lab.cell.set(FakeLab.joined());
        assertEquals("You belong to the lab lab-01.", model.lab().get().sentence());
    }

    @Test
    void whatWasTriedAtTheStartIsSaid() {
        LabNow alone = FakeLab.alone();
        lab.lab.cell.set(new LabNow(
                alone.target(),
                alone.hosted(),
                alone.known(),
                List.of(new Tried.Joining("10.0.0.7:7411", new Silence(Silence.Kind.STRANGER, "")))));
        model.watch(true);
        assertTrue(model.tried().get().startsWith("Idlemint could not join 10.0.0.7:7411 "));
        assertTrue(model.tried().get().contains("another key"), model.tried().get());
    }

    @Test
    void aTakenPortIsSaidWithItsRemedy() {
        LabNow alone = FakeLab.alone();
        lab.lab.cell.set(new LabNow(alone.target(), alone.hosted(), alone.known(), List.of(new Tried.Hosting(7411))));
        model.watch(true);
        assertTrue(model.tried().get().contains("port 7411"), model.tried().get());
        assertTrue(
                model.tried().get().contains("press “Let others join”"),
                model.tried().get());
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void everyRefusalHasASentence(Why why) {
        List<String> answers = new ArrayList<>();
        lab.lab.answer = new Asked.Refused(why, "");
        lab.lab.refusal = Optional.of(why);
        model.ask("nonsense", found -> answers.add("found"), answers::add);
        model.move(new Target.Own(false), answers::add);
        assertEquals(2, answers.size());
        assertTrue(answers.getFirst().endsWith("."), answers.toString());
        assertEquals(answers.getFirst(), answers.getLast());
    }
}
