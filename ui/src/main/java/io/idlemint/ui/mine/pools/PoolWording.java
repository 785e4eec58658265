package io.idlemint.ui.mine.pools;

import io.idlemint.domain.mining.Trouble;
import io.idlemint.i18n.PoolsText;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.mine.OutsidePool;
import io.idlemint.node.mine.WorkDesk.Worker;
import io.idlemint.node.mine.WorkSource;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.wording.TroubleWording;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Writes how each pool stands, as far as the devices that mine there know.
final class PoolWording {
    private final Wording words;

    PoolWording(Wording words) {
        this.words = words;
    }

    List<PoolRow> rows(WorkSource source, List<Worker> workers) {
        OptionalInt used = used(source, workers);
        List<PoolRow> rows = new ArrayList<>();
        for (int i = 0; i < source.pools().size(); i++) {
            rows.add(row(source, i, workers, used));
        }
        return rows;
    }

    /// The first pool that has taken a device's login.
    private static OptionalInt used(WorkSource source, List<Worker> workers) {
        return IntStream.range(0, source.pools().size())
                .filter(i -> source.outside()
                        && !at(source.pools().get(i), workers, false).isEmpty())
                .findFirst();
    }

    private static List<Worker> at(OutsidePool pool, List<Worker> workers, boolean inTrouble) {
        return workers.stream()
                .filter(worker -> worker.pool().filter(pool.address()::equals).isPresent())
                .filter(worker -> worker.trouble().isPresent() == inTrouble)
                .toList();
    }

    private PoolRow row(WorkSource source, int place, List<Worker> workers, OptionalInt used) {
        OutsidePool pool = source.pools().get(place);
        if (!source.outside()) {
            return row(pool, place, StateKind.OFF, PoolsText.STATE_KEPT, "");
        }
        List<Worker> there = at(pool, workers, false);
        if (!there.isEmpty()) {
            boolean works = there.stream().anyMatch(worker -> worker.activity() == Activity.MINING);
            return row(
                    pool,
                    place,
                    StateKind.OK,
                    works ? PoolsText.STATE_CONNECTED : PoolsText.STATE_RESTS,
                    words.text(PoolsText.DEVICES, there.size()));
        }
        Optional<Trouble> trouble = at(pool, workers, true).stream()
                .flatMap(worker -> worker.trouble().stream())
                .findFirst();
        if (trouble.isPresent()) {
            return row(
                    pool,
                    place,
                    StateKind.PROBLEM,
                    PoolsText.STATE_TROUBLE,
                    new TroubleWording(words).sentence(trouble.get()));
        }
        if (used.isPresent() && place < used.getAsInt()) {
            return row(pool, place, StateKind.PROBLEM, PoolsText.STATE_TROUBLE, words.text(PoolsText.TRIED_AGAIN));
        }
        return row(pool, place, StateKind.WAITING, PoolsText.STATE_WAITS, words.text(PoolsText.STANDS_IN));
    }

    private PoolRow row(OutsidePool pool, int place, StateKind kind, PoolsText state, String detail) {
        return new PoolRow(pool, place + 1, pool.address(), pool.login(), kind, words.text(state), detail);
    }
}
