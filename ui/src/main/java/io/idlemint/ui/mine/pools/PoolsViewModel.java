package io.idlemint.ui.mine.pools;

import io.idlemint.domain.live.Subscription;
import io.idlemint.i18n.PoolsText;
import io.idlemint.node.mine.OutsidePool;
import io.idlemint.node.mine.WorkDesk;
import io.idlemint.node.mine.WorkDesk.Worker;
import io.idlemint.node.mine.WorkSource;
import io.idlemint.node.mine.WorkSource.Work;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Whom this computer mines for, and the pools of others in their order. Passwords go in and never come out. Only on
/// the screen's thread.
public final class PoolsViewModel implements AutoCloseable {
    private final WorkDesk desk;
    private final ScreenContext context;
    private final PoolWording wording;
    private final ReadOnlyObjectWrapper<WorkSource> source;
    private final ObservableList<PoolRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Subscription shown;
    private List<Worker> workers;

    public PoolsViewModel(WorkDesk desk, ScreenContext context) {
        this.desk = desk;
        this.context = context;
        wording = new PoolWording(context.words());
        workers = desk.workers().get();
        source = new ReadOnlyObjectWrapper<>(desk.source().get());
        shown = context.bridge().show(desk.source(), fresh -> {
            source.set(fresh);
            write();
        });
    }

    ReadOnlyObjectProperty<WorkSource> source() {
        return source.getReadOnlyProperty();
    }

    ObservableList<PoolRow> rows() {
        return rows;
    }

    /// Whether a change is on its way.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last change was not made; empty when it was.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    Wording words() {
        return context.words();
    }

    /// What the devices say now.
    public void look(List<Worker> now) {
        workers = now;
        write();
    }

    private void write() {
        List<PoolRow> fresh = wording.rows(source.get(), workers);
        if (!rows.equals(fresh)) {
            rows.setAll(fresh);
        }
    }

    /// Mines for the pools, or for the own key node. Without a pool nothing changes.
    void outside(boolean wanted) {
        change(now -> new WorkSource(wanted && !now.pools().isEmpty(), now.work(), now.pools()), refused -> {});
    }

    void work(Work wanted) {
        change(now -> new WorkSource(now.outside(), wanted, now.pools()), refused -> {});
    }

    /// Moves a pool one place up or down.
    ///
    /// @param by -1 or 1
    void move(PoolRow row, int by) {
        pools(
                pools -> {
                    int from = pools.indexOf(row.pool());
                    int to = from + by;
                    if (from >= 0 && to >= 0 && to < pools.size()) {
                        Collections.swap(pools, from, to);
                    }
                },
                refused -> {});
    }

    /// Takes a pool away; without any, this computer mines for its own key node again.
    void remove(PoolRow row) {
        pools(pools -> pools.remove(row.pool()), refused -> {});
    }

    /// Takes a pool in, at the end of the list or in the place of another.
    ///
    /// @param before the one that is changed; empty for a new one
    /// @param password empty leaves that of the changed one
    /// @param answer empty when done, else why not
    void save(Optional<PoolRow> before, String address, String login, String password, Consumer<String> answer) {
        String secret =
                password.isEmpty() ? before.map(row -> row.pool().password()).orElse("") : password;
        Optional<OutsidePool.Flaw> flaw = OutsidePool.flaw(address, login.strip(), secret);
        if (flaw.isPresent()) {
            answer.accept(words().text(PoolsText.valueOf("FLAW_" + flaw.get().name())));
            return;
        }
        OutsidePool pool = new OutsidePool(address, login.strip(), secret);
        Consumer<List<OutsidePool>> change = all -> put(all, before.map(PoolRow::pool), pool);
        List<OutsidePool> pools = new ArrayList<>(desk.source().get().pools());
        change.accept(pools);
        if (pools.stream().distinct().count() < pools.size()) {
            answer.accept(words().text(PoolsText.TWICE));
            return;
        }
        if (pools.size() > WorkSource.MOST_POOLS) {
            answer.accept(words().text(PoolsText.MOST, WorkSource.MOST_POOLS));
            return;
        }
        pools(change, answer);
    }

    /// One that is no longer there is added.
    private static void put(List<OutsidePool> pools, Optional<OutsidePool> before, OutsidePool pool) {
        int place = before.map(pools::indexOf).orElse(-1);
        if (place < 0) {
            pools.add(pool);
        } else {
            pools.set(place, pool);
        }
    }

    private void pools(Consumer<List<OutsidePool>> change, Consumer<String> answer) {
        change(
                now -> {
                    List<OutsidePool> pools = new ArrayList<>(now.pools());
                    change.accept(pools);
                    return new WorkSource(now.outside() && !pools.isEmpty(), now.work(), pools);
                },
                answer);
    }

    /// Changes whom this computer mines for, whatever that is by then.
    private void change(UnaryOperator<WorkSource> change, Consumer<String> answer) {
        busy.set(true);
        problem.set("");
        context.bridge()
                .ask(
                        () -> {
                            WorkSource now = desk.source().get();
                            WorkSource wanted = change.apply(now);
                            if (!wanted.equals(now)) {
                                desk.mineFor(wanted);
                            }
                            return true;
                        },
                        done -> {
                            busy.set(false);
                            answer.accept("");
                        },
                        failure -> {
                            busy.set(false);
                            String reason =
                                    Problem.of(failure, "", context.words()).reason();
                            problem.set(reason);
                            answer.accept(reason);
                        });
    }

    @Override
    public void close() {
        shown.close();
    }
}
