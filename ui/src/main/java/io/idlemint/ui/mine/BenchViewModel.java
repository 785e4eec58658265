package io.idlemint.ui.mine;

import io.idlemint.domain.live.Subscription;
import io.idlemint.i18n.MineText;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.mine.BenchDesk;
import io.idlemint.node.mine.BenchDesk.BenchNow;
import io.idlemint.node.mine.BenchDesk.Obstacle;
import io.idlemint.node.mine.BenchDesk.Progress;
import io.idlemint.node.mine.BenchDesk.Table;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Algorithms;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The benchmark. Only on the screen's thread.
final class BenchViewModel implements AutoCloseable {
    private final BenchDesk bench;
    private final ScreenContext context;
    private final Wording words;
    private final WorkWording works;
    private final GovernorWording governor;
    private final ReadOnlyObjectWrapper<Bench> shown;
    private Subscription watching = () -> {};
    private String algorithm = "";
    private String refusal = "";

    /// What the card shows.
    ///
    /// @param columns the engines
    /// @param note when it was measured; or what is to be said instead
    /// @param progress 0 to 1; below 0 while it is not known
    record Bench(List<String> columns, List<Line> rows, String note, boolean running, double progress) {}

    /// A row of the table.
    ///
    /// @param current whether this block uses the algorithm
    /// @param mean whether it is the last one, of all together
    record Line(String algorithm, List<String> rates, boolean current, boolean mean) {}

    BenchViewModel(BenchDesk bench, ScreenContext context) {
        this.bench = bench;
        this.context = context;
        words = context.words();
        works = new WorkWording(words);
        governor = new GovernorWording(words);
        shown = new ReadOnlyObjectWrapper<>(show(bench.now().get()));
    }

    ReadOnlyObjectProperty<Bench> shown() {
        return shown.getReadOnlyProperty();
    }

    Wording words() {
        return words;
    }

    void watch(boolean open) {
        watching.close();
        watching = open ? context.bridge().show(bench.now(), now -> shown.set(show(now))) : () -> {};
    }

    /// Hears what this block is hashed with.
    void algorithm(String name) {
        if (!name.equals(algorithm)) {
            algorithm = name;
            shown.set(show(bench.now().get()));
        }
    }

    void run() {
        context.bridge()
                .ask(
                        bench::run,
                        obstacle -> {
                            refusal = obstacle.map(why -> obstacle(MineText.BENCH_HELD, why))
                                    .orElse("");
                            shown.set(show(bench.now().get()));
                        },
                        failure -> {
                            refusal = words.text(
                                    MineText.BENCH_FAILED,
                                    Problem.of(failure, "", words).reason());
                            shown.set(show(bench.now().get()));
                        });
    }

    void cancel() {
        context.bridge().tell(bench::cancel);
    }

    private Bench show(BenchNow now) {
        List<String> columns = now.last()
                .map(table -> table.engines().stream().map(works::engine).toList())
                .orElse(List.of());
        List<Line> rows = now.last().map(this::lines).orElse(List.of());
        String note = now.running()
                .map(this::progress)
                .or(() -> now.failure()
                        .map(why -> words.text(MineText.BENCH_FAILED, words.text(MineText.ENGINE_SAYS, why))))
                .or(() -> Optional.of(refusal).filter(said -> !said.isEmpty()))
                .or(() -> now.stopped().map(why -> obstacle(MineText.BENCH_YIELDED, why)))
                .orElseGet(() -> now.last().map(this::measured).orElse(""));
        double progress = now.running()
                .map(p -> p.of() == 0 ? -1 : (double) p.done() / p.of())
                .orElse(0.0);
        return new Bench(columns, rows, note, now.running().isPresent(), progress);
    }

    private String obstacle(MineText text, Obstacle why) {
        return why.reason() == Reason.LEASED
                ? words.text(MineText.BENCH_LEASED)
                : words.text(text, why.device(), governor.why(why.reason(), why.cause()));
    }

    private String measured(Table table) {
        return words.text(MineText.BENCH_MEASURED, words.since(table.at()), table.threads());
    }

    private String progress(Progress progress) {
        if (progress.of() == 0) {
            return words.text(MineText.BENCH_STARTING);
        }
        String name = Algorithms.name(progress.algorithm());
        String engine = works.engine(progress.engine());
        return progress.left()
                .map(left -> words.text(
                        MineText.BENCH_LEFT,
                        name,
                        engine,
                        progress.done() + 1,
                        progress.of(),
                        words.measures().duration(left)))
                .orElseGet(() -> words.text(MineText.BENCH_RUNNING, name, engine, progress.done() + 1, progress.of()));
    }

    private List<Line> lines(Table table) {
        List<Line> lines = new ArrayList<>();
        table.rows()
                .forEach(row -> lines.add(new Line(
                        Algorithms.name(row.algorithm()),
                        row.rates().stream().map(words.measures()::hashRate).toList(),
                        Algorithms.name(row.algorithm()).equals(algorithm),
                        false)));
        List<String> means = IntStream.range(0, table.engines().size())
                .mapToObj(engine -> words.measures().hashRate(table.mean(engine)))
                .toList();
        lines.add(new Line(words.text(MineText.BENCH_MEAN), means, false, true));
        return lines;
    }

    @Override
    public void close() {
        watching.close();
    }
}
