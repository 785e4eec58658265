package io.idlemint.ui.mine;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.i18n.MineText;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.desk.MiningDesk;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.NetworkDesk;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.mine.ChainDesk;
import io.idlemint.node.mine.HashHistory;
import io.idlemint.node.mine.HashHistory.Span;
import io.idlemint.node.mine.MineDesks;
import io.idlemint.node.mine.WorkDesk;
import io.idlemint.node.mine.WorkDesk.Worker;
import io.idlemint.node.profit.Profit;
import io.idlemint.ui.governor.OwnPc;
import io.idlemint.ui.kit.ChartContent;
import io.idlemint.ui.mine.pools.PoolsViewModel;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Algorithms;
import io.idlemint.ui.wording.ProfitWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Speed, shares and the present block. Looks only while the screen is open. Only on the screen's thread.
public final class MineViewModel implements AutoCloseable {
    private static final int LOOKS_A_STEP = 10;
    private static final int MOST_CHANGES = 200;

    private final WorkDesk work;
    private final MiningDesk mining;
    private final GovernorDesk governor;
    private final NetworkDesk network;
    private final ScreenContext context;
    private final WorkWording wording;
    private final RateWording rates;
    private final PowerWording power;
    private final BlocksViewModel blocks;
    private final BenchViewModel bench;
    private final PoolsViewModel pools;
    private final ProfitWording profitWording;
    private final ReadOnlyObjectWrapper<List<String>> profit = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<Stat> stats = FXCollections.observableArrayList();
    private final ObservableList<WorkerRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>(Chart.NOTHING);
    private final ReadOnlyObjectWrapper<BlockText> block =
            new ReadOnlyObjectWrapper<>(new BlockText("", "", "", "", ""));
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private List<Subscription> shown = List.of();
    private Span span = Span.HOUR;
    private int looks;
    private int asked;

    /// The chart and its table.
    ///
    /// @param activity why there is nothing, if there is nothing
    /// @param stopped what keeps everything from mining; empty if nothing does
    record Chart(
            ChartContent content,
            List<String> columns,
            List<RateWording.Row> rows,
            Activity activity,
            Optional<Decision> stopped) {
        static final Chart NOTHING =
                new Chart(ChartContent.NOTHING, List.of(), List.of(), Activity.CONNECTING, Optional.empty());
    }

    private record Seen(HashHistory history, List<Change> changes) {}

    public MineViewModel(
            MineDesks desks, MiningDesk mining, GovernorDesk governor, NetworkDesk network, ScreenContext context) {
        this.work = desks.work();
        this.mining = mining;
        this.governor = governor;
        this.network = network;
        this.context = context;
        wording = new WorkWording(context.words());
        rates = new RateWording(context.words());
        power = new PowerWording(context.words(), governor);
        blocks = new BlocksViewModel(desks.chain(), network, context);
        bench = new BenchViewModel(desks.bench(), context);
        pools = new PoolsViewModel(work, context);
        profitWording = new ProfitWording(context.words());
        showWorkers(work.workers().get());
    }

    /// The numbers above everything.
    ObservableList<Stat> stats() {
        return stats;
    }

    ObservableList<WorkerRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Chart> chart() {
        return chart.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<BlockText> block() {
        return block.getReadOnlyProperty();
    }

    /// What is wrong with the shares; empty while nothing is.
    ReadOnlyStringProperty warning() {
        return warning.getReadOnlyProperty();
    }

    BenchViewModel bench() {
        return bench;
    }

    PoolsViewModel pools() {
        return pools;
    }

    /// What an hour of mining brings, in sentences, the range first.
    ReadOnlyObjectProperty<List<String>> profit() {
        return profit.getReadOnlyProperty();
    }

    /// Where the owner's prices are set.
    void openPrices() {
        context.navigator().open(Screen.SETTINGS);
    }

    BlocksViewModel blocks() {
        return blocks;
    }

    ScreenContext context() {
        return context;
    }

    Span span() {
        return span;
    }

    void span(Span chosen) {
        span = chosen;
        lookBack();
    }

    /// Begins to look, or stops: nothing is asked for a screen that nobody sees.
    void watch(boolean open) {
        shown.forEach(Subscription::close);
        shown = List.of();
        bench.watch(open);
        if (open) {
            looks = 0;
            shown = List.of(
                    context.bridge().show(work.workers(), this::workersCame),
                    context.bridge().show(governor.profit(), this::showProfit),
                    context.bridge()
                            .show(
                                    work.source(),
                                    source -> showProfit(governor.profit().get())),
                    context.bridge().show(network.now(), now -> {
                        blocks.tip(now.tip());
                        look();
                    }));
            lookBack();
        }
    }

    /// Asks again for the blocks and for what was hashed.
    public void refresh() {
        blocks.refresh();
        lookBack();
    }

    /// Does what the empty chart's button says.
    void begin() {
        if (chart.get().activity().lacksAccount()) {
            context.navigator().open(Screen.WALLET);
        } else {
            context.bridge().tell(mining::resume);
        }
    }

    private void showProfit(Profit now) {
        showStats(work.workers().get());
        profit.set(
                work.source().get().outside()
                        ? List.of(context.words().text(MineText.PROFIT_OUTSIDE))
                        : profitWording.brief(now));
    }

    /// Everything that the profit is worked out from, a sentence each.
    List<String> profitInputs() {
        return profitWording.sentences(
                governor.profit().get(), governor.preferences().money().minimumProfitMicrosPerHour());
    }

    private void workersCame(List<Worker> workers) {
        showWorkers(workers);
        look();
    }

    /// Also the key node's heartbeat counts: workers that rest say nothing, and the chart moves on all the same.
    private void look() {
        if (++looks % LOOKS_A_STEP == 0) {
            lookBack();
        }
    }

    private void showWorkers(List<Worker> workers) {
        showStats(workers);
        replace(rows, workers.stream().map(wording::row).toList());
        pools.look(workers);
        warning.set(wording.warning(workers).orElse(""));
        block.set(blockText(workers));
        bench.algorithm(block.get().algorithm());
    }

    /// The time per share gives way where power and profit are known; the devices' table tells it, too.
    private void showStats(List<Worker> workers) {
        List<Stat> fresh = new ArrayList<>(List.of(wording.rate(workers), wording.shares(workers)));
        Optional<Stat> drawn = power.power(workers);
        Optional<Stat> left = profitLeft();
        if (drawn.isEmpty() || left.isEmpty()) {
            fresh.add(wording.shareTime(workers));
        }
        drawn.ifPresent(fresh::add);
        left.ifPresent(fresh::add);
        replace(stats, fresh);
    }

    /// What is left of an hour of mining, as far as everything that it hangs on is known.
    private Optional<Stat> profitLeft() {
        if (work.source().get().outside()) {
            return Optional.empty();
        }
        Profit now = governor.profit().get();
        String currency = now.prices().currency();
        return now.microsPerHour()
                .map(left -> new Stat(
                        MineText.PROFIT_LEFT,
                        context.words().money(left.middle(), currency),
                        context.words().text(MineText.PROFIT_UNIT),
                        context.words()
                                .text(
                                        MineText.PROFIT_RANGE,
                                        context.words().money(left.low(), currency),
                                        context.words().money(left.high(), currency))));
    }

    private BlockText blockText(List<Worker> workers) {
        Optional<Worker> busy = workers.stream()
                .filter(worker -> worker.activity() == Activity.MINING
                        && worker.algorithm().isPresent())
                .findFirst();
        String label = busy.flatMap(Worker::algorithm).orElse("");
        String pool = busy.flatMap(Worker::pool).orElse("");
        OptionalInt place = Algorithms.place(label);
        String which = label.isEmpty()
                ? context.words().text(MineText.ALGORITHM_NONE)
                : place.isPresent()
                        ? context.words().text(MineText.ALGORITHM_PLACE, place.getAsInt())
                        : context.words().text(MineText.ALGORITHM_OUTSIDE);
        Optional<ChainTip> tip =
                !pool.isEmpty() ? Optional.empty() : network.now().get().tip();
        return new BlockText(
                Algorithms.name(label),
                which,
                tip.map(t -> context.words().measures().count(t.height() + 1)).orElse(""),
                tip.filter(t -> busy.isPresent())
                        .map(t -> context.words()
                                .text(
                                        MineText.WORKING_VALUE,
                                        context.words().since(t.time()),
                                        context.words().measures().duration(ChainDesk.SPACING)))
                        .orElse(""),
                pool);
    }

    private void lookBack() {
        int number = ++asked;
        Span wanted = span;
        context.bridge()
                .ask(
                        () -> new Seen(work.history(wanted), governor.changes(Optional.empty(), MOST_CHANGES)),
                        seen -> {
                            if (number == asked) {
                                show(wanted, seen);
                            }
                        },
                        failure -> {});
    }

    private void show(Span wanted, Seen seen) {
        List<String> columns = new ArrayList<>();
        columns.add(context.words().text(MineText.COLUMN_TIME));
        seen.history().lines().forEach(line -> columns.add(line.name()));
        columns.add(context.words().text(MineText.COLUMN_SUM));
        chart.set(new Chart(
                rates.chart(
                        wanted, seen.history(), seen.changes(), governor.now().get()),
                columns,
                rates.table(seen.history()),
                mining.now().get().activity(),
                new OwnPc(governor.now().get()).stopped()));
    }

    private static <T> void replace(ObservableList<T> list, List<T> fresh) {
        if (!list.equals(fresh)) {
            list.setAll(fresh);
        }
    }

    @Override
    public void close() {
        watch(false);
        blocks.close();
        pools.close();
        bench.close();
    }
}
