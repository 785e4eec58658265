package io.idlemint.ui.share.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.Workload;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.share.Edits;
import io.idlemint.ui.share.LastEdit;
import io.idlemint.ui.share.ShareSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceViewModelTest {
    private final Lab lab = new Lab();
    private final ScreenContext context = new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator());
    private final PriceViewModel model = new PriceViewModel(
            lab.sharing, lab.market, new Edits(lab.governor, context, new LastEdit(), this::show), context);

    private void show() {
        model.show(Optional.of(lab.sharing.cell.get().getFirst()), lab.governor.preferences());
    }

    @BeforeEach
    void compare() {
        ShareSamples.offers(lab);
        show();
        model.compare();
    }

    @Test
    void theBandIsThatOfLikeOffers() {
        assertEquals("Cheaper than 8 of 10 like offers", model.sheet().get().compared());
        assertEquals("4 of 10 like yours leased", model.sheet().get().leased());
        assertEquals("Cheaper than 0 of 10 like offers", model.preview(900_000_000L));
    }

    @Test
    void allLikeOffersCountHoweverManyThereAre() {
        ShareSamples.crowd(lab, 1_200, "0.20");
        model.compare();
        assertEquals(
                "Cheaper than 1,208 of 1,210 like offers", model.sheet().get().compared());
        assertEquals(
                Optional.of(Samples.perHour("0.20")), model.sheet().get().band().percentile(50));
    }

    @Test
    void withoutLikeOffersItSaysSo() {
        lab.market.offers.removeIf(offer -> !lab.market.isOwn(offer));
        model.compare();
        assertEquals("No other offers like yours", model.sheet().get().compared());
        assertEquals("", model.sheet().get().leased());
        lab.market.offers.clear();
        model.compare();
        assertTrue(model.sheet().get().compared().startsWith("Your offer is not listed"));
        lab.market.failure = Optional.of(new LedgerUnreachableException("silent", new IllegalStateException("x")));
        model.compare();
        assertEquals(
                "The market does not answer; there is nothing to compare with.",
                model.sheet().get().compared());
    }

    @ParameterizedTest
    @CsvSource({
        "0.05,''",
        "0.024,''",
        "abc,Price per hour: a number",
        "1000001,Price per hour: a number",
        "0,Price: it must be more than 0"
    })
    void aPriceIsTakenOrRefusedAndTheOldOneStays(String typed, String problem) {
        model.type(typed);
        assertTrue(model.problem().get().startsWith(problem), model.problem().get());
        assertEquals(
                problem.isEmpty() ? Samples.perHour(typed) : Samples.perHour("0.024"),
                lab.sharing.cell.get().getFirst().rate().orElseThrow());
    }

    @Test
    void whatIsWrongWithOneDevicesPriceIsNotSaidOfAnother() {
        model.type("abc");
        DeviceNow other = lab.sharing.cell.get().get(1);
        model.show(Optional.of(other), lab.governor.preferences());
        assertEquals("", model.problem().get());
        assertEquals(0, model.sheet().get().band().size(), "nor are its prices compared with those of the other");
    }

    @Test
    void anAnswerAboutTheDeviceBeforeIsDropped() {
        List<Runnable> waiting = new ArrayList<>();
        ScreenContext slow =
                new ScreenContext(new UiBridge(Runnable::run, waiting::add), lab.words(), new RecordingNavigator());
        PriceViewModel asking = new PriceViewModel(
                lab.sharing, lab.market, new Edits(lab.governor, slow, new LastEdit(), () -> {}), slow);
        asking.show(Optional.of(lab.sharing.cell.get().get(1)), lab.governor.preferences());
        asking.compare();
        show();
        asking.show(Optional.of(lab.sharing.cell.get().getFirst()), lab.governor.preferences());
        asking.compare();
        waiting.removeLast().run();
        assertEquals("Cheaper than 8 of 10 like offers", asking.sheet().get().compared());
        waiting.removeLast().run();
        assertEquals("Cheaper than 8 of 10 like offers", asking.sheet().get().compared());
    }

    @Test
    void theSliderStaysBelowTheHighestPrice() {
        model.slide(0);
        assertEquals(1, lab.sharing.cell.get().getFirst().rate().orElseThrow().nanosPerSecond());
        model.type("1000000");
        assertEquals("", model.problem().get());
        assertEquals(Amount.ofMint(1_000_000).nanos(), model.highest());
        model.slide(model.highest());
        assertEquals("", model.problem().get());
    }

    @ParameterizedTest
    @CsvSource({"123456789,120000000", "99,99", "1,1", "987654321,990000000"})
    void theSliderChoosesTwoDigits(long nanos, long rounded) {
        assertEquals(rounded, PriceViewModel.rounded(nanos));
    }

    @Test
    void theSliderTakesItsPrice() {
        model.slide(50_300_000L);
        assertEquals(
                Samples.perHour("0.05"),
                lab.sharing.cell.get().getFirst().rate().orElseThrow());
        assertEquals("Cheaper than 5 of 10 like offers", model.sheet().get().compared());
    }

    @Test
    void newOffersAcceptOtherWork() {
        model.workloads(Set.of(Workload.BUILD));
        assertEquals(
                Set.of(Workload.BUILD), lab.governor.preferences().leasing().workloads());
        assertEquals(Set.of(Workload.BUILD), model.sheet().get().workloads());
    }
}
