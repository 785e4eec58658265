package io.idlemint.ui.ledger;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.i18n.EarningsText;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.ui.export.Csv;
import io.idlemint.ui.ledger.HistoryFilter.What;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The history that matches a filter: the newest entries at once, older ones as they are asked for. Only on the
/// screen's thread.
public final class HistoryViewModel implements AutoCloseable {
    private static final int PAGE = 200;
    private static final int WANTED = 50;
    private static final int LATEST = 12;

    private final WalletDesk desk;
    private final NotebookDesk notebook;
    private final ScreenContext context;
    private final Names names;
    private final ObservableList<LedgerEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<LedgerEntry> latest = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<HistoryFilter> filter = new ReadOnlyObjectWrapper<>(HistoryFilter.ALL);
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private final List<Subscription> shown;
    private long newest;
    private long oldest = Long.MAX_VALUE;
    private int question;

    /// What a look into the past has found.
    ///
    /// @param oldest the number of the oldest entry that was looked at
    private record Older(List<LedgerEntry> matches, long oldest, boolean more) {}

    public HistoryViewModel(WalletDesk desk, NotebookDesk notebook, ScreenContext context) {
        this.desk = desk;
        this.notebook = notebook;
        this.context = context;
        names = new Names(notebook);
        shown = List.of(
                context.bridge().show(desk.now(), this::follow),
                context.bridge().show(notebook.now(), notes -> restart()));
    }

    ObservableList<LedgerEntry> entries() {
        return entries;
    }

    /// The newest entries, whatever the filter.
    ObservableList<LedgerEntry> latest() {
        return latest;
    }

    ReadOnlyObjectProperty<HistoryFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /// Whether the ledger has ever answered.
    ReadOnlyBooleanProperty known() {
        return known.getReadOnlyProperty();
    }

    /// Whether there may be matches older than those shown.
    ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty searching() {
        return searching.getReadOnlyProperty();
    }

    /// How many entries are shown; or why older ones are not.
    ReadOnlyStringProperty found() {
        return found.getReadOnlyProperty();
    }

    private ZoneId zone() {
        return context.words().zone();
    }

    Names names() {
        return names;
    }

    ScreenContext context() {
        return context;
    }

    void filter(What what, String with, Optional<LocalDate> from, Optional<LocalDate> to) {
        HistoryFilter fresh = new HistoryFilter(what, with.strip(), from, to);
        if (!fresh.equals(filter.get())) {
            filter.set(fresh);
            restart();
            if (entries.size() < WANTED && !fresh.equals(HistoryFilter.ALL)) {
                showOlder();
            }
        }
    }

    void clear() {
        filter(What.EVERYTHING, "", Optional.empty(), Optional.empty());
    }

    void name(Account account, String name) {
        context.bridge().tell(() -> notebook.name(account, name));
    }

    /// Looks for more matches until there are enough or the history ends.
    void showOlder() {
        if (searching.get()) {
            return;
        }
        int number = ++question;
        HistoryFilter wanted = filter.get();
        long before = oldest;
        searching.set(true);
        context.bridge()
                .ask(
                        () -> look(wanted, before, WANTED),
                        answer -> {
                            if (number == question) {
                                searching.set(false);
                                oldest = answer.oldest();
                                entries.addAll(answer.matches());
                                more.set(answer.more());
                                count();
                            }
                        },
                        failure -> {
                            if (number == question) {
                                searching.set(false);
                                more.set(true);
                                found.set(
                                        Problem.of(failure, "", context.words()).reason());
                            }
                        });
    }

    /// Writes every matching entry, those that are not shown yet, too; the answer says what was written or why not.
    void export(Path file, Consumer<String> answer) {
        HistoryFilter wanted = filter.get();
        context.bridge()
                .ask(
                        () -> {
                            List<LedgerEntry> all = look(wanted, Long.MAX_VALUE, Integer.MAX_VALUE)
                                    .matches();
                            csv(all).write(file);
                            return all.size();
                        },
                        count -> answer.accept(context.words().text(EarningsText.EXPORTED, count, file.toString())),
                        failure -> answer.accept(
                                Problem.of(failure, "", context.words()).reason()));
    }

    private Csv csv(List<LedgerEntry> all) {
        Csv csv = new Csv("number", "time", "kind", "mint", "with", "name", "reference");
        for (LedgerEntry entry : all) {
            csv.row(List.of(
                    Long.toString(entry.seq()),
                    entry.at().toString(),
                    entry.kind().name(),
                    (entry.incoming() ? "" : "-") + entry.amount().plain(),
                    entry.counterparty().map(Account::hex).orElse(""),
                    entry.counterparty().flatMap(names::named).orElse(""),
                    entry.reference().map(reference -> reference.hex()).orElse("")));
        }
        return csv;
    }

    private Older look(HistoryFilter wanted, long before, int enough) {
        List<LedgerEntry> matches = new ArrayList<>();
        long next = before;
        while (true) {
            List<LedgerEntry> page = desk.history(next, PAGE);
            for (LedgerEntry entry : page) {
                if (wanted.matches(entry, names, zone())) {
                    matches.add(entry);
                }
            }
            next = page.isEmpty() ? next : page.getLast().seq();
            boolean ends = page.size() < PAGE || wanted.endsBefore(page.getLast(), zone());
            if (ends || matches.size() >= enough) {
                return new Older(matches, next, !ends);
            }
        }
    }

    private void follow(WalletNow now) {
        known.set(now.asOf().isPresent());
        List<LedgerEntry> known = now.newest();
        List<LedgerEntry> few = known.stream().limit(LATEST).toList();
        if (!latest.equals(few)) {
            latest.setAll(few);
        }
        if (known.isEmpty()) {
            if (newest > 0) {
                restart();
            }
            return;
        }
        boolean gap = newest == 0 || known.getLast().seq() > newest;
        if (gap) {
            restart();
            return;
        }
        List<LedgerEntry> fresh = known.stream()
                .filter(entry -> entry.seq() > newest && filter.get().matches(entry, names, zone()))
                .toList();
        newest = Math.max(newest, known.getFirst().seq());
        if (!fresh.isEmpty()) {
            entries.addAll(0, fresh);
            count();
        }
    }

    private void restart() {
        question++;
        searching.set(false);
        List<LedgerEntry> known = desk.now().get().newest();
        newest = known.isEmpty() ? 0 : known.getFirst().seq();
        oldest = known.isEmpty() ? Long.MAX_VALUE : known.getLast().seq();
        entries.setAll(known.stream()
                .filter(entry -> filter.get().matches(entry, names, zone()))
                .toList());
        more.set(!known.isEmpty() && !filter.get().endsBefore(known.getLast(), zone()));
        count();
    }

    private void count() {
        found.set(context.words().text(EarningsText.FOUND, entries.size()));
    }

    @Override
    public void close() {
        shown.forEach(Subscription::close);
    }
}
