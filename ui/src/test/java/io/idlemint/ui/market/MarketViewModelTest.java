package io.idlemint.ui.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.template.ReadyMade;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.market.MarketViewModel.ListState;
import io.idlemint.ui.market.OrderState.Remedy;
import io.idlemint.ui.market.template.Template;
import io.idlemint.ui.offer.Facet;
import io.idlemint.ui.offer.OfferFilter;
import io.idlemint.ui.offer.OfferRow;
import io.idlemint.ui.offer.Order;
import io.idlemint.ui.screen.ScreenContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return new MarketViewModel(lab.market, lab.network, lab.notebook, rent, context);
    }

    @Test
    void anEmptyMarketFillsByItselfAndAFullOneStaysStill() {
        List<ListedOffer> later = List.copyOf(lab.market.offers);
        lab.market.offers.clear();
        model.refresh();
        assertInstanceOf(ListState.Nobody.class, model.state().get());
        int asked = lab.market.queries.size();
        model.tick();
        assertEquals(asked, lab.market.queries.size(), "not every second");
        lab.market.offers.addAll(later);
        lab.clock.advance(Duration.ofSeconds(10));
        model.tick();
        assertInstanceOf(ListState.Shown.class, model.state().get());
        lab.market.offers.clear();
        lab.clock.advance(Duration.ofHours(1));
        model.tick();
        assertInstanceOf(ListState.Shown.class, model.state().get(), "nothing moves below the pointer");
    }

    @Test
    void offersAreShownWithTheirNumbers() {
        OfferRow row = row("Ryzen 9 7950X");
        assertEquals("Ryzen 9 7950X", row.device());
        assertEquals("476.0\u00a0MH/s", row.score());
        assertEquals("12,480 shares", row.samples());
        assertEquals("1.4\u00a0GH/s", row.scorePerMintText());
        assertEquals("99.7\u00a0%", row.reliability());
        assertEquals("n\u00a0=\u00a0412", row.reliabilityCount());
        assertEquals("0.35", row.price());
        assertEquals("4 offers found", model.found().get());
        assertEquals("As of 14:32", model.asOf().get());
    }

    @Test
    void newProvidersHaveNoPercentageAndWithoutSharesThereIsNoScore() {
        OfferRow row = row("Xeon E5-2680 v4");
        assertEquals(
                List.of("New", "Not measured", "Not measured"),
                List.of(row.reliability(), row.score(), row.scorePerMintText()));
    }

    @Test
    void ownAndLeasedOffersAreShownOnlyWhenAskedFor() {
        model.filter(filter -> filter.withBusy(true));
        assertEquals(5, model.rows().size());
        model.filter(filter -> filter.withOwn(true));
        assertEquals(6, model.rows().size());
        assertTrue(model.rows().getFirst().provider().endsWith("yours"));
    }

    @Test
    void anEmptyListSaysWhy() {
        model.filter(filter -> filter.withText("no such device"));
        assertEquals(new ListState.NoneFits(0, Optional.empty()), model.state().get());
        model.filter(filter -> filter.withText("7840HS"));
        assertEquals(new ListState.NoneFits(1, Optional.empty()), model.state().get());
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
        slow.filter(filter -> filter.withText("EPYC"));
        slow.filter(filter -> filter.withText("Ryzen"));
        asked.reversed().forEach(Runnable::run);
        assertEquals(
                List.of("Ryzen 9 7950X"),
                slow.rows().stream().map(OfferRow::device).toList());
    }

    @Test
    void durationAndBudgetAreTied() {
        choose("Ryzen 9 7950X");
        assertEquals("0.35", model.rent().budget().get());
        model.rent().minutes().set("120");
        assertEquals("0.7", model.rent().budget().get());
        model.rent().minutes().set("\uff11\uff12\uff10");
        assertEquals("0.7", model.rent().budget().get());
        assertTrue(model.rent().order().get().ready());
        model.rent().budget().set("0.175");
        assertEquals("30", model.rent().minutes().get());
        choose("EPYC 9354");
        assertEquals("30", model.rent().minutes().get());
        assertEquals("0.31", model.rent().budget().get());
    }

    @ParameterizedTest
    @CsvSource({"0,Duration:", "x,Duration:", "10081,Duration:", "-5,Duration:"})
    void aWrongDurationIsNamed(String minutes, String problem) {
        choose("Ryzen 9 7950X");
        model.rent().minutes().set(minutes);
        assertTrue(order().minutesProblem().startsWith(problem));
        assertFalse(order().ready());
    }

    @ParameterizedTest
    @CsvSource({"abc,Budget: a number", "0.0001,Budget: it pays for less than a minute"})
    void aWrongBudgetIsNamed(String budget, String problem) {
        choose("Ryzen 9 7950X");
        model.rent().budget().set(budget);
        assertTrue(order().budgetProblem().startsWith(problem));
        assertFalse(order().ready());
    }

    @Test
    void tooSmallABalanceOffersAShorterDuration() {
        choose("EPYC 9354");
        model.rent().minutes().set("4000");
        assertEquals(
                "You have 24.98\u00a0MINT available. Another 20.00\u00a0MINT is mined, but cannot be spent yet; Wallet says "
                        + "when.",
                order().blocked());
        assertEquals(Remedy.SHORTER, order().remedy());
        model.rent().takeShorter();
        assertEquals("2418", model.rent().minutes().get());
        assertTrue(order().ready(), order().toString());
    }

    @Test
    void aLockedOrMissingWalletIsNamedWithItsRemedy() {
        choose("Ryzen 9 7950X");
        lab.wallet.cell.set(Samples.locked());
        assertEquals(Remedy.UNLOCK, order().remedy());
        lab.wallet.cell.set(Samples.noWallet());
        assertEquals(Remedy.CREATE_WALLET, order().remedy());
        model.rent().openWallet();
        assertEquals(List.of("WALLET"), navigator.opened);
    }

    @Test
    void ownAndBusyOffersCannotBeRented() {
        model.filter(filter -> filter.withBusy(true));
        model.filter(filter -> filter.withOwn(true));
        choose("Ryzen 5 5600X");
        assertEquals("It is leased to somebody else now.", order().blocked());
        choose("Ryzen 7 7840HS");
        assertEquals("This is your own offer. Use the self-test instead.", order().blocked());
        model.rent().rent();
        assertEquals(List.of(), lab.market.orders);
    }

    @Test
    void anOrderCarriesEverythingAndOpensTheLease() {
        choose("Ryzen 9 7950X");
        model.rent().minutes().set("5");
        model.rent().job().command().set("render 'a b'");
        model.rent().job().inputs().add(Path.of("scene.txt"));
        model.rent().job().fetch().set(" out.png log.txt ");
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
    void aTemplateLooksForWhatItNeedsAndTakesItAlong() {
        model.templates().take(new Template.Given(ReadyMade.CONVERT_VIDEO));
        assertEquals(
                Map.of(Facet.CORES, 4L, Facet.MEMORY, 4_000_000_000L),
                model.filter().get().limits());
        model.filter(filter -> filter.with(Facet.MEMORY, Optional.of(64_000_000_000L)));
        model.templates().take(new Template.Given(ReadyMade.BLENDER_FRAMES));
        assertEquals(
                Map.of(Facet.CORES, 8L, Facet.MEMORY, 64_000_000_000L),
                model.filter().get().limits());
        model.templates().take(new Template.Given(ReadyMade.OWN_COMMAND));
        assertEquals(Map.of(Facet.MEMORY, 64_000_000_000L), model.filter().get().limits());
    }

    @Test
    void whatATemplateFilledInIsOrdered() {
        model.templates().take(new Template.Given(ReadyMade.PYTHON_SCRIPT));
        choose("Ryzen 9 7950X");
        model.rent().job().inputs().add(Path.of("script.py"));
        model.rent().rent();
        RentOrder order = lab.market.orders.getFirst();
        assertEquals(List.of("python3", "-u", "script.py"), order.command());
        assertEquals(List.of("result.txt"), order.get());
        assertTrue(order.endWhenDone());
    }

    @Test
    void aRefusalIsShownWithItsReason() {
        choose("Ryzen 9 7950X");
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

    @ParameterizedTest
    @CsvSource({
        "PRICE,200000000,'Xeon,Core'",
        "CORES,32,'Ryzen 9,EPYC'",
        "MEMORY,64000000000,'Xeon,Ryzen 9,EPYC'",
        "GPU_MEMORY,8000000000,''",
        "DISK,40000000000,'Xeon,Core,Ryzen 9,EPYC'",
        "DISK,100000000000,''",
        "SCORE,400000000,'Ryzen 9,EPYC'",
        "SCORE_PER_MINT,1250000000,'Ryzen 9,EPYC'",
        "SCORE_PER_MINT,1300000000,'Ryzen 9'",
        "SCORE_AGE,300,'Core,Ryzen 9,EPYC'",
        "RELIABILITY,990,'Ryzen 9,EPYC'",
        "LEASES,300,'Ryzen 9,EPYC'",
        "NOTICE,300,EPYC",
        "LATENCY,60,'Core,Ryzen 9'",
        "LATENCY,7,''"
    })
    void eachLimitFiltersByItsOwnNumber(Facet facet, long limit, String devices) {
        model.filter(filter -> filter.with(facet, Optional.of(limit)));
        assertEquals(devices, shown());
        assertEquals(1, model.filter().get().active());
        model.clearFilters();
        assertEquals("Xeon,Core,Ryzen 9,EPYC", shown());
    }

    @Test
    void kindsNewcomersAndNetworkFilter() {
        model.filter(filter -> filter.withFresh(false));
        assertEquals("Core,Ryzen 9,EPYC", shown());
        model.filter(filter -> filter.withNetwork(true));
        assertEquals("", shown());
        model.clearFilters();
        model.filter(filter -> filter.withKind(Optional.of(DeviceKind.GPU)));
        assertEquals("", shown());
        model.filter(filter ->
                filter.withKind(Optional.empty()).withText(Samples.LYON.hex().substring(0, 8)));
        assertEquals("EPYC", shown());
    }

    @ParameterizedTest
    @CsvSource({
        "PRICE,'Xeon,Core,Ryzen 9,EPYC'",
        "SCORE,'EPYC,Ryzen 9,Core,Xeon'",
        "SCORE_PER_MINT,'Ryzen 9,EPYC,Core,Xeon'",
        "RELIABILITY,'EPYC,Ryzen 9,Core,Xeon'",
        "CORES,'EPYC,Ryzen 9,Xeon,Core'",
        "LATENCY,'Core,Ryzen 9,EPYC,Xeon'"
    })
    void orders(Order order, String devices) {
        model.order().set(order);
        assertEquals(devices, shown());
    }

    @Test
    void theLimitThatIsInTheWayIsNamed() {
        model.filter(filter -> filter.with(
                        Facet.PRICE, Optional.of(Samples.mint("0.2").nanos()))
                .with(Facet.CORES, Optional.of(64L)));
        ListState.NoneFits none =
                assertInstanceOf(ListState.NoneFits.class, model.state().get());
        assertEquals(Optional.of(new MarketViewModel.Easier(Facet.CORES, 2)), none.easier());
    }

    @Test
    void threeOffersAreComparedAndNoMore() {
        for (OfferRow row : List.copyOf(model.rows())) {
            model.compare(row);
        }
        assertEquals(MarketViewModel.MOST_COMPARED, model.compared().size());
        assertFalse(model.isCompared(row("EPYC 9354")));
        model.compare(row("Core i7-12700"));
        assertEquals(2, model.compared().size());
    }

    @Test
    void aChosenDeviceThatIsListedAnewStaysChosen() {
        choose("EPYC 9354");
        model.compare(row("EPYC 9354"));
        model.rent().budget().set("3");
        String minutes = model.rent().minutes().get();
        listAnew("EPYC 9354", Optional.empty());
        model.refresh();
        assertEquals(Optional.of(row("EPYC 9354")), model.selected().get());
        assertTrue(model.isCompared(row("EPYC 9354")));
        assertEquals("3", model.rent().budget().get(), "what was typed stays");
        assertEquals("", model.rent().repriced().get());

        String before = row("EPYC 9354").price();
        listAnew("EPYC 9354", Optional.of("0.77"));
        model.refresh();
        assertEquals(Optional.of(row("EPYC 9354")), model.selected().get());
        assertEquals(List.of(row("EPYC 9354")), model.compared());
        assertEquals(
                "The price was " + before + " MINT per hour and is 0.77 now. The budget follows it.",
                model.rent().repriced().get());
        assertEquals(minutes, model.rent().minutes().get());
        assertFalse(model.rent().budget().get().equals("3"));
        model.rent().rent();
        assertEquals(row("EPYC 9354").id(), lab.market.orders.getFirst().offerHash());
        choose("Core i7-12700");
        assertEquals("", model.rent().repriced().get());
    }

    private void listAnew(String device, Optional<String> price) {
        ListedOffer old = row(device).listed();
        Offer was = old.offer();
        Offer fresh = new Offer(
                was.account(),
                was.deviceHash(),
                was.resources(),
                price.map(Samples::perHour).orElse(was.ratePerSecond()),
                was.notice(),
                was.conditionsHash(),
                was.validUntil(),
                was.serial() + 1);
        lab.market.offers.set(
                lab.market.offers.indexOf(old),
                new ListedOffer(
                        Bytes32.sha256("anew " + fresh.serial()),
                        new Signed<>(fresh, old.signed().signature()),
                        old.conditions(),
                        old.status(),
                        old.score(),
                        old.finishedLeases(),
                        old.brokenLeases(),
                        old.latency()));
    }

    @Test
    void searchesAreSavedAndTakenUp() {
        OfferFilter big = OfferFilter.ALL
                .with(Facet.CORES, Optional.of(32L))
                .with(Facet.PRICE, Optional.of(500_000_000L))
                .withKind(Optional.of(DeviceKind.CPU))
                .withBusy(true)
                .withFresh(false)
                .withText("Ryzen");
        model.filter(filter -> big);
        model.saveSearch(" big ");
        model.clearFilters();
        assertEquals(1, model.searches().get().size());
        model.takeSearch(model.searches().get().getFirst());
        assertEquals(big, model.filter().get());
        model.forgetSearch(model.searches().get().getFirst());
        assertEquals(List.of(), model.searches().get());
    }

    @Test
    void aSearchOfAnotherVersionIsReadAsFarAsItIsKnown() {
        assertEquals(
                OfferFilter.ALL.with(Facet.CORES, Optional.of(8L)),
                OfferFilter.of(Map.of("CORES", "8", "MEMORY", "much", "WARP", "9", "kind", "TPU")));
    }

    @Test
    void anOfferOfALinkIsOpenedOrSaidToBeGone() {
        List<String> opened = new ArrayList<>();
        model.whenFound(() -> opened.add(model.selected().get().orElseThrow().device()));
        model.choose(Samples.id(9_999));
        assertTrue(model.gone().get());
        assertEquals(Optional.empty(), model.selected().get());
        ListedOffer last = lab.market.offers.getLast();
        list(700);
        lab.market.offers.remove(last);
        lab.market.offers.add(last);
        model.choose(last.offerHash());
        assertFalse(model.gone().get());
        assertEquals(last.offerHash(), model.selected().get().orElseThrow().id());
        assertEquals(1, opened.size());
        model.refresh();
        assertEquals(1, opened.size(), "once");
    }

    @Test
    void aLongListIsFetchedPageByPageAndFilteredHere() {
        int before = model.rows().size();
        list(1_700);
        model.refresh();
        assertEquals(before + 1_700, model.rows().size());
        assertEquals(List.of(0, 500, 1_000, 1_500), skipped());
        int questions = lab.market.queries.size();
        model.filter(filter -> filter.withText("EPYC"));
        assertEquals("EPYC", shown());
        assertEquals(questions, lab.market.queries.size(), "everything is here");
    }

    @Test
    void moreThanFitHereIsFilteredByTheKeyNode() {
        list(20_500);
        model.refresh();
        assertEquals(
                "The first 20,000 by Price. Filters bring up others.",
                model.found().get());
        model.filter(filter -> filter.withText("Xeon"));
        assertEquals("Xeon", shown());
        assertEquals("Xeon", lab.market.queries.getLast().text().orElseThrow());
        model.filter(filter -> filter.withText("EPYC"));
        assertEquals("EPYC", shown());
    }

    @Test
    void aKeyNodeWithoutPagesFiltersItself() {
        list(600);
        lab.market.pages = false;
        model.refresh();
        assertEquals(
                "The first 500 by Price. Filters bring up others.",
                model.found().get());
        model.filter(filter -> filter.withText("EPYC"));
        assertEquals("EPYC", shown());
        assertEquals("EPYC", lab.market.queries.getLast().text().orElseThrow());
    }

    private void list(int more) {
        ListedOffer like = lab.market.offers.getFirst();
        for (int i = 0; i < more; i++) {
            lab.market.offers.add(new ListedOffer(
                    Samples.id(1_000 + i),
                    like.signed(),
                    like.conditions(),
                    like.status(),
                    like.score(),
                    like.finishedLeases(),
                    like.brokenLeases(),
                    like.latency()));
        }
        lab.market.queries.clear();
    }

    private List<Integer> skipped() {
        return lab.market.queries.stream().map(OfferQuery::skip).toList();
    }

    private String shown() {
        return String.join(
                ",",
                model.rows().stream()
                        .map(row -> row.device().startsWith("Ryzen")
                                ? row.device().substring(0, 7)
                                : row.device().replaceAll("[ -].*", ""))
                        .toList());
    }

    private OfferRow row(String device) {
        return model.rows().stream()
                .filter(row -> row.device().equals(device))
                .findFirst()
                .orElseThrow();
    }

    private void choose(String device) {
        model.select(Optional.of(row(device)));
    }

    private OrderState order() {
        return model.rent().order().get();
    }
}
