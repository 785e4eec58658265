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
        WorkSource now = source.get();
        if (!now.pools().isEmpty()) {
            change(new WorkSource(wanted, now.work(), now.pools()), refused -> {});
        }
    }

    void work(Work wanted) {
        WorkSource now = source.get();
        change(new WorkSource(now.outside(), wanted, now.pools()), refused -> {});
    }

    /// Moves a pool one place up or down.
    ///
    /// @param by -1 or 1
    void move(PoolRow row, int by) {
        int from = row.place() - 1;
        int to = from + by;
        List<OutsidePool> pools = new ArrayList<>(source.get().pools());
        if (to >= 0 && to < pools.size()) {
            Collections.swap(pools, from, to);
            change(with(pools), refused -> {});
        }
    }

    /// Takes a pool away; without any, this computer mines for its own key node again.
    void remove(PoolRow row) {
        List<OutsidePool> pools = new ArrayList<>(source.get().pools());
        pools.remove(row.place() - 1);
        change(with(pools), refused -> {});
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
        List<OutsidePool> pools = new ArrayList<>(source.get().pools());
        before.ifPresentOrElse(row -> pools.set(row.place() - 1, pool), () -> pools.add(pool));
        if (pools.stream().distinct().count() < pools.size()) {
            answer.accept(words().text(PoolsText.TWICE));
            return;
        }
        if (pools.size() > WorkSource.MOST_POOLS) {
            answer.accept(words().text(PoolsText.MOST, WorkSource.MOST_POOLS));
            return;
        }
        change(with(pools), answer);
    }

    private WorkSource with(List<OutsidePool> pools) {
        WorkSource now = source.get();
        return new WorkSource(now.outside() && !pools.isEmpty(), now.work(), pools);
    }

    private void change(WorkSource wanted, Consumer<String> answer) {
        busy.set(true);
        problem.set("");
        context.bridge()
                .ask(
                        () -> {
                            desk.mineFor(wanted);
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
