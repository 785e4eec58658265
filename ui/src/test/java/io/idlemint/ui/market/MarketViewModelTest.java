package io.idlemint.ui.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.market.MarketViewModel.ListState;
import io.idlemint.ui.market.OrderState.Remedy;
import io.idlemint.ui.screen.ScreenContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarketViewModelTest {
    private final Lab lab = new Lab();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final MarketViewModel model = model(Lab.direct());

    private MarketViewModel model(UiBridge bridge) {
        ScreenContext context = new ScreenContext(bridge, lab.words(), navigator);
        RentViewModel rent = new RentViewModel(lab.market, lab.wallet, Path.of("results"), context);
        return new MarketViewModel(lab.market, lab.network, rent, context);
    }

    @Test
    void offersAreShownWithTheirNumbers() {
        OfferRow row = model.rows().getFirst();
        assertEquals("Ryzen 9 7950X", row.device());
        assertEquals("476.0\u00a0MH/s", row.score());
        assertEquals("12,480 shares", row.samples());
        assertEquals("1.4\u00a0GH/s", row.scorePerMint());
        assertEquals("99.7\u00a0%", row.reliability());
        assertEquals("n\u00a0=\u00a0412", row.reliabilityCount());
        assertEquals("0.35", row.price());
        assertEquals("4 offers found", model.found().get());
    }

    @Test
    void newProvidersHaveNoPercentageAndWithoutSharesThereIsNoScore() {
        OfferRow row = model.rows().getLast();
        assertEquals(
                List.of("New", "Not measured", "Not measured"),
                List.of(row.reliability(), row.score(), row.scorePerMint()));
    }

    @Test
    void ownAndLeasedOffersAreShownOnlyWhenAskedFor() {
        model.showBusy().set(true);
        assertEquals(5, model.rows().size());
        model.showOwn().set(true);
        assertEquals(6, model.rows().size());
        assertTrue(model.rows().getLast().provider().endsWith("yours"));
    }

    @Test
    void anEmptyListSaysWhy() {
        model.search().set("no such device");
        assertEquals(new ListState.NoneFits(0), model.state().get());
        model.search().set("7840HS");
        assertEquals(new ListState.NoneFits(1), model.state().get());
        model.clearFilters();
        assertInstanceOf(ListState.Shown.class, model.state().get());
        lab.market.offers.clear();
        model.refresh();
        assertEquals(new ListState.Nobody(), model.state().get());
    }

    @Test
    void theLastListStaysWhenTheKeyNodeIsSilent() {
        lab.market.failure = Optional.of(new LedgerUnreachableException("silent", new IllegalStateException()));
        model.refresh();
        ListState.Failed failed =
                assertInstanceOf(ListState.Failed.class, model.state().get());
        assertEquals("lab-01 does not answer", failed.problem().title());
        assertEquals(4, model.rows().size());
        lab.market.failure = Optional.empty();
        lab.network.cell.set(Samples.lostNetwork());
        lab.network.cell.set(Samples.network());
        assertInstanceOf(ListState.Shown.class, model.state().get());
    }

    @Test
    void answersToEarlierQuestionsAreDropped() {
        List<Runnable> asked = new ArrayList<>();
        MarketViewModel slow = model(new UiBridge(Runnable::run, asked::add));
        asked.clear();
        slow.search().set("EPYC");
        slow.search().set("Ryzen");
        asked.reversed().forEach(Runnable::run);
        assertEquals(
                List.of("Ryzen 9 7950X"),
                slow.rows().stream().map(OfferRow::device).toList());
    }

    @Test
    void durationAndBudgetAreTied() {
        choose(0);
        assertEquals("0.35", model.rent().budget().get());
        model.rent().minutes().set("120");
        assertEquals("0.7", model.rent().budget().get());
        model.rent().budget().set("0.175");
        assertEquals("30", model.rent().minutes().get());
        choose(1);
        assertEquals("30", model.rent().minutes().get());
        assertEquals("0.31", model.rent().budget().get());
    }

    @ParameterizedTest
    @CsvSource({"0,Duration:", "x,Duration:", "10081,Duration:", "-5,Duration:"})
    void aWrongDurationIsNamed(String minutes, String problem) {
        choose(0);
        model.rent().minutes().set(minutes);
        assertTrue(order().minutesProblem().startsWith(problem));
        assertFalse(order().ready());
    }

    @ParameterizedTest
    @CsvSource({"abc,Budget: a number", "0.0001,Budget: it pays for less than a minute"})
    void aWrongBudgetIsNamed(String budget, String problem) {
        choose(0);
        model.rent().budget().set(budget);
        assertTrue(order().budgetProblem().startsWith(problem));
        assertFalse(order().ready());
    }

    @Test
    void tooSmallABalanceOffersAShorterDuration() {
        choose(1);
        model.rent().minutes().set("4000");
        assertEquals("You have 24.98\u00a0MINT available.", order().blocked());
        assertEquals(Remedy.SHORTER, order().remedy());
        model.rent().takeShorter();
        assertEquals("2418", model.rent().minutes().get());
        assertTrue(order().ready(), order().toString());
    }

    @Test
    void aLockedOrMissingWalletIsNamedWithItsRemedy() {
        choose(0);
        lab.wallet.cell.set(Samples.locked());
        assertEquals(Remedy.UNLOCK, order().remedy());
        lab.wallet.cell.set(Samples.noWallet());
        assertEquals(Remedy.CREATE_WALLET, order().remedy());
        model.rent().openWallet();
        assertEquals(List.of("WALLET"), navigator.opened);
    }

    @Test
    void ownAndBusyOffersCannotBeRented() {
        model.showBusy().set(true);
        model.showOwn().set(true);
        choose(3);
        assertEquals("It is leased to somebody else now.", order().blocked());
        choose(5);
        assertEquals("This is your own offer. Use the self-test instead.", order().blocked());
        model.rent().rent();
        assertEquals(List.of(), lab.market.orders);
    }

    @Test
    void anOrderCarriesEverythingAndOpensTheLease() {
        choose(0);
        model.rent().minutes().set("5");
        model.rent().command().set("render 'a b'");
        model.rent().inputs().add(Path.of("scene.txt"));
        model.rent().fetch().set(" out.png log.txt ");
        assertEquals("Rent for 0.35\u00a0MINT/h", order().button());
        model.rent().rent();
        assertEquals(
                new RentOrder(
                        Samples.id(30),
                        Samples.mint("0.0292"),
                        Duration.ofMinutes(5),
                        List.of("render", "a b"),
                        List.of(Path.of("scene.txt")),
                        List.of("out.png", "log.txt"),
                        Path.of("results"),
                        true),
                lab.market.orders.getFirst());
        assertEquals(List.of("lease " + lab.market.opens), navigator.opened);
    }

    @Test
    void aRefusalIsShownWithItsReason() {
        choose(0);
        lab.market.refusal = Optional.of(EndReason.DEVICE_BUSY);
        model.rent().rent();
        assertTrue(
                model.rent().refusal().get().contains("LSE-302"),
                model.rent().refusal().get());
        assertEquals(List.of(), navigator.opened);
        assertFalse(model.rent().busy().get());
    }

    @Test
    void theSelfTestTakesTwoMinutes() {
        model.rent().tryOwn();
        assertEquals(List.of(Duration.ofMinutes(2)), lab.market.selfTests);
        assertEquals(1, navigator.opened.size());
    }

    @Test
    void aBudgetReadsWellAndStillCovers() {
        assertEquals(Samples.mint("0.35"), RentRules.roundBudget(Samples.mint("0.3499992"), Samples.mint("9")));
        assertEquals(Samples.mint("0.000036"), RentRules.roundBudget(Samples.mint("0.000036"), Samples.mint("9")));
        assertEquals(
                Samples.mint("0.34999925"),
                RentRules.roundBudget(Samples.mint("0.3499992"), Samples.mint("0.34999925")));
    }

    private void choose(int row) {
        model.select(Optional.of(model.rows().get(row)));
    }

    private OrderState order() {
        return model.rent().order().get();
    }
}
