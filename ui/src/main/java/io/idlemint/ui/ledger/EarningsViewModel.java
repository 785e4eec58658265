package io.idlemint.ui.ledger;

import io.idlemint.domain.live.Subscription;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.EarningsText;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.node.desk.WalletDesk.DayEarned;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.ui.export.Csv;
import io.idlemint.ui.kit.StackedBars.Bar;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Problem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Earnings by day, week or month and by kind, counted from the ledger's entries. Only on the screen's thread.
public final class EarningsViewModel implements AutoCloseable {
    private static final int NANO_DIGITS = 9;

    private final WalletDesk desk;
    private final ScreenContext context;
    private final InstantSource clock;
    private final EarningsWording wording;
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.DAYS);
    private final BooleanProperty asTable = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final Subscription shown;
    private Optional<Long> seen = Optional.empty();
    private Optional<Instant> heard = Optional.empty();
    private List<LocalDate> counted = List.of();
    private int question;

    /// What is shown.
    sealed interface State {
        /// The ledger's entries are being counted.
        record Loading() implements State {}

        /// Steps with their sums.
        ///
        /// @param legend the sums of mining, leases and holder rewards, which add up to the total
        record Shown(List<Step> steps, List<String> legend, String total) implements State {}

        /// Nothing was earned in this span.
        record Nothing() implements State {}

        /// The ledger does not answer.
        record Failed(Problem problem) implements State {}
    }

    /// A day, a week or a month.
    ///
    /// @param start its first day
    /// @param cells the texts of the table: mining, leases, holder rewards, total
    record Step(LocalDate start, Bar bar, List<String> cells) {}

    public EarningsViewModel(WalletDesk desk, InstantSource clock, ScreenContext context) {
        this.desk = desk;
        this.clock = clock;
        this.context = context;
        wording = new EarningsWording(context.words());
        span.subscribe(chosen -> {
            state.set(new State.Loading());
            load();
        });
        shown = context.bridge().show(desk.now(), this::follow);
    }

    ObjectProperty<Span> span() {
        return span;
    }

    BooleanProperty asTable() {
        return asTable;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ScreenContext context() {
        return context;
    }

    /// Counts again when another day has begun.
    public void tick() {
        if (!starts().equals(counted)) {
            load();
        }
    }

    /// Counts again.
    public void load() {
        int number = ++question;
        List<LocalDate> starts = starts();
        counted = starts;
        context.bridge()
                .ask(
                        () -> desk.earnings(starts.getFirst()),
                        days -> {
                            if (number == question) {
                                state.set(state(starts, days));
                            }
                        },
                        failure -> {
                            if (number == question && !(state.get() instanceof State.Shown)) {
                                state.set(new State.Failed(Problem.of(
                                        failure,
                                        context.words().text(CommonText.ACCOUNT_OF_KEY_NODE),
                                        context.words())));
                            }
                        });
    }

    /// Writes what is shown, with every decimal.
    void export(Path file, Consumer<String> answer) {
        List<LocalDate> starts = starts();
        context.bridge()
                .ask(
                        () -> {
                            List<long[]> sums = sums(starts, desk.earnings(starts.getFirst()));
                            Csv csv = new Csv("from", "mining", "leases", "holder rewards", "total");
                            for (int i = 0; i < starts.size(); i++) {
                                csv.row(cells(starts.get(i), sums.get(i)));
                            }
                            csv.write(file);
                            return starts.size();
                        },
                        count -> answer.accept(context.words().text(EarningsText.EXPORTED, count, file.toString())),
                        failure -> answer.accept(
                                Problem.of(failure, "", context.words()).reason()));
    }

    private static List<String> cells(LocalDate start, long[] sum) {
        List<String> cells = new ArrayList<>(List.of(start.toString()));
        long total = 0;
        for (long part : sum) {
            total += part;
            cells.add(plain(part));
        }
        cells.add(plain(total));
        return cells;
    }

    private static String plain(long nanos) {
        return BigDecimal.valueOf(nanos, NANO_DIGITS).toPlainString();
    }

    /// Counts only when there is something new to count, or when the ledger that did not answer does so again.
    private void follow(WalletNow now) {
        Optional<Long> newest = now.newest().stream().findFirst().map(entry -> entry.seq());
        boolean back = state.get() instanceof State.Failed && !now.asOf().equals(heard);
        heard = now.asOf();
        if (!newest.equals(seen) || back) {
            seen = newest;
            load();
        }
    }

    private List<LocalDate> starts() {
        Instant now = clock.instant();
        return span.get()
                .starts(
                        now.atZone(context.words().zone()).toLocalDate(),
                        WeekFields.of(context.words().locale()).getFirstDayOfWeek());
    }

    private State state(List<LocalDate> starts, List<DayEarned> days) {
        if (days.isEmpty()) {
            return new State.Nothing();
        }
        List<long[]> sums = sums(starts, days);
        List<Step> steps = new ArrayList<>();
        long[] all = new long[3];
        for (int i = 0; i < starts.size(); i++) {
            for (int kind = 0; kind < all.length; kind++) {
                all[kind] = Math.addExact(all[kind], sums.get(i)[kind]);
            }
            steps.add(wording.step(starts.get(i), span.get(), i == starts.size() - 1, sums.get(i)));
        }
        return new State.Shown(List.copyOf(steps), wording.legend(all), wording.total(span.get(), all));
    }

    /// Mining, leases and rewards of each step; a step that lost more to replaced blocks than it mined counts zero.
    private static List<long[]> sums(List<LocalDate> starts, List<DayEarned> days) {
        List<long[]> sums = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate from = starts.get(i);
            LocalDate until = i + 1 < starts.size() ? starts.get(i + 1) : LocalDate.MAX;
            long[] sum = new long[3];
            for (DayEarned day : days) {
                if (!day.day().isBefore(from) && day.day().isBefore(until)) {
                    sum[0] = Math.addExact(sum[0], day.mining());
                    sum[1] = Math.addExact(sum[1], day.leases());
                    sum[2] = Math.addExact(sum[2], day.rewards());
                }
            }
            sum[0] = Math.max(0, sum[0]);
            sums.add(sum);
        }
        return sums;
    }

    /// The unit of all sums.
    String unit() {
        return context.words().text(CommonText.MINT);
    }

    @Override
    public void close() {
        shown.close();
    }
}
