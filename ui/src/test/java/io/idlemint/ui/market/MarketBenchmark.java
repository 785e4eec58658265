package io.idlemint.ui.market;

import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.offer.Resources;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.fake.FakeMarket;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.offer.Facet;
import io.idlemint.ui.offer.OfferFilter;
import io.idlemint.ui.offer.OfferRow;
import io.idlemint.ui.offer.Order;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.theme.Theme;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Measures the list of offers with 10,000 of them: from a changed filter or order to the laid-out table, and a step
/// of scrolling. Run by hand; its numbers are in the documents.
public final class MarketBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(MarketBenchmark.class);
    private static final int OFFERS = 10_000;
    private static final int ROUNDS = 16;
    private static final int STEPS = 120;

    /// Other programs do not count.
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final MarketViewModel model;
    private final Scene scene;
    private final OfferTable table;

    private MarketBenchmark(List<ListedOffer> offers) {
        Lab lab = new Lab();
        ScreenContext context =
                new ScreenContext(new UiBridge(Runnable::run, Runnable::run), lab.words(), new RecordingNavigator());
        MarketDesk desk = new WholeMarket(offers);
        RentViewModel rent = new RentViewModel(desk, lab.wallet, Path.of("results"), context);
        model = new MarketViewModel(desk, lab.network, lab.notebook, rent, context);
        model.filter(filter -> filter.withBusy(true));
        table = new OfferTable(model, () -> {});
        scene = new Scene(new StackPane(table), 640, 620);
        Theme.DARK.dress(scene);
    }

    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        List<ListedOffer> offers = offers(new Random(7));
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.MINUTES.toMillis(5), () -> {
            MarketBenchmark benchmark = new MarketBenchmark(offers);
            benchmark.settle();
            LOG.warn("{} rows", benchmark.model.rows().size());
            benchmark.filters();
            benchmark.orders();
            benchmark.scrolling();
            return true;
        });
        FxToolkit.cleanupStages();
        Platform.exit();
    }

    private void filters() {
        List<OfferRow> all = List.copyOf(model.rows());
        List<OfferFilter> filters = List.of(
                OfferFilter.ALL.withBusy(true).with(Facet.CORES, Optional.of(16L)),
                OfferFilter.ALL.withBusy(true),
                OfferFilter.ALL.with(Facet.PRICE, Optional.of(300_000_000L)).with(Facet.RELIABILITY, Optional.of(970L)),
                OfferFilter.ALL.withBusy(true).withText("device 42"));
        measure("filter and order the list alone", ROUNDS, round -> {
            OfferFilter filter = filters.get(round % filters.size());
            if (all.stream()
                            .filter(filter::matches)
                            .sorted(Order.SCORE_PER_MINT.comparator())
                            .toList()
                            .size()
                    > OFFERS) {
                throw new IllegalStateException("more than there are");
            }
        });
        measure("filter, to the laid-out table", ROUNDS, round -> {
            model.filter(filter -> filters.get(round % filters.size()));
            settle();
        });
        model.filter(filter -> OfferFilter.ALL.withBusy(true));
    }

    private void orders() {
        Order[] orders = Order.values();
        measure("order, to the laid-out table", ROUNDS, round -> {
            model.order().set(orders[round % orders.length]);
            settle();
        });
    }

    private void scrolling() {
        int rows = model.rows().size();
        measure("scroll by a window", STEPS, step -> {
            table.scrollTo(step * 12 % rows);
            settle();
        });
        measure("scroll by a row", STEPS, step -> {
            table.scrollTo(step);
            settle();
        });
    }

    private void settle() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// One of the measured steps.
    private interface Step {
        void take(int number);
    }

    private static void measure(String name, int count, Step step) {
        for (int i = 0; i < count; i++) {
            step.take(i);
        }
        long[] micros = new long[count];
        for (int i = 0; i < count; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            step.take(i);
            micros[i] = (CPU.getCurrentThreadCpuTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        LOG.warn(
                "{}: median {} us, 95 % {} us, worst {} us of processor time",
                name, micros[count / 2], micros[count * 95 / 100], micros[count - 1]);
    }

    private static List<ListedOffer> offers(Random random) {
        ListedOffer like = Samples.offers().getFirst();
        List<ListedOffer> offers = new ArrayList<>();
        for (int i = 0; i < OFFERS; i++) {
            Offer offer = new Offer(
                    i % 2 == 0 ? Samples.PORTO : Samples.LYON,
                    Samples.id(20_000 + i),
                    new Resources(
                            DeviceKind.CPU,
                            "Device " + i,
                            1 + random.nextInt(128),
                            (1L + random.nextInt(256)) << 30,
                            40L << 30,
                            0),
                    Rate.perHour(Amount.ofNanos(1_000_000L * (1 + random.nextInt(2_000)))),
                    Duration.ofSeconds(random.nextInt(600)),
                    like.conditions().hash(),
                    Samples.NOW,
                    1);
            offers.add(new ListedOffer(
                    Samples.id(50_000 + i),
                    new Signed<>(offer, like.signed().signature()),
                    like.conditions(),
                    ProviderStatus.IDLE,
                    new ProvenScore(
                            1_000_000L * random.nextInt(1_000),
                            1 + random.nextInt(9_999),
                            Optional.of(Duration.ofMinutes(2))),
                    random.nextInt(1_000),
                    random.nextInt(20),
                    Optional.of(Duration.ofMillis(1 + random.nextInt(200)))));
        }
        return offers;
    }

    /// A desk that sends everything at once, which a key node does not.
    private record WholeMarket(List<ListedOffer> offers) implements MarketDesk {
        @Override
        public List<ListedOffer> search(OfferQuery query) {
            return offers;
        }

        @Override
        public boolean isOwn(ListedOffer offer) {
            return false;
        }

        @Override
        public RentResult rent(RentOrder order) {
            return new FakeMarket(Samples.OWN, offers).rent(order);
        }

        @Override
        public RentResult rentOwn(Duration duration) {
            return new FakeMarket(Samples.OWN, offers).rentOwn(duration);
        }
    }
}
