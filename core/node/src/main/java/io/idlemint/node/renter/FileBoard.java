package io.idlemint.node.renter;

import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.domain.time.Ticker;
import io.idlemint.node.lease.FileMove;
import io.idlemint.node.lease.FileMove.State;
import io.idlemint.node.lease.LeaseFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// Keeps account of the files of one rented lease: what moves, how far it is, and what is in the folder. Safe for use
/// by several threads.
final class FileBoard {
    private static final int KEPT = 200;

    private final Map<Key, FileMove> moves = new LinkedHashMap<>();
    private Optional<List<WorkFolder.Entry>> folder = Optional.empty();
    private boolean whole = true;
    private final Ticker ticker;
    private boolean open;
    /// One file moves at a time.
    private long begunNanos;

    FileBoard(Ticker ticker) {
        this.ticker = ticker;
    }

    private record Key(String name, boolean into) {}

    synchronized LeaseFiles now() {
        return new LeaseFiles(new ArrayList<>(moves.values()).reversed(), folder, whole, open);
    }

    /// A file will move; an earlier move of it is forgotten.
    synchronized void waits(String name, boolean into, OptionalLong total) {
        Key key = new Key(name, into);
        moves.remove(key);
        moves.put(
                key,
                new FileMove(
                        name,
                        into,
                        0,
                        total.isPresent() ? total : known(name),
                        Duration.ZERO,
                        State.WAITING,
                        Optional.empty()));
        if (moves.size() > KEPT) {
            moves.remove(moves.keySet().iterator().next());
        }
    }

    /// A lost connection: it moves again from its beginning.
    synchronized void again(String name, boolean into) {
        change(name, into, move -> with(move, 0, State.WAITING, Optional.empty()));
    }

    synchronized void begins(String name, boolean into) {
        begunNanos = ticker.nanos();
        change(name, into, move -> with(move, 0, State.MOVING, Optional.empty()));
    }

    synchronized void moved(String name, boolean into, long more) {
        change(
                name,
                into,
                move -> move.state().isOver() ? move : with(move, move.moved() + more, State.MOVING, Optional.empty()));
    }

    synchronized void done(String name, boolean into) {
        change(name, into, move -> with(move, move.moved(), State.DONE, Optional.empty()));
    }

    synchronized void cancelled(String name, boolean into) {
        change(name, into, move -> with(move, move.moved(), State.CANCELLED, Optional.empty()));
    }

    synchronized void failed(String name, boolean into, Setback why) {
        change(name, into, move -> with(move, move.moved(), State.FAILED, Optional.of(why)));
    }

    /// Those that were to move do not any more.
    synchronized void cancelRest(boolean into) {
        moves.replaceAll((key, move) -> move.into() == into && !move.state().isOver()
                ? with(move, move.moved(), State.CANCELLED, Optional.empty())
                : move);
    }

    synchronized void folder(List<WorkFolder.Entry> files, boolean all) {
        folder = Optional.of(List.copyOf(files));
        whole = all;
        moves.replaceAll((key, move) -> move.total().isPresent() || move.into()
                ? move
                : new FileMove(
                        move.name(), false, move.moved(), known(move.name()), move.took(), move.state(), move.why()));
    }

    synchronized void open(boolean now) {
        open = now;
    }

    private OptionalLong known(String name) {
        return folder.stream()
                .flatMap(List::stream)
                .filter(file -> file.name().equals(name))
                .mapToLong(WorkFolder.Entry::bytes)
                .findFirst();
    }

    private void change(String name, boolean into, UnaryOperator<FileMove> change) {
        moves.computeIfPresent(new Key(name, into), (key, move) -> change.apply(move));
    }

    private FileMove with(FileMove move, long moved, State state, Optional<Setback> why) {
        boolean moves = state == State.MOVING && moved > 0;
        Duration took = moves ? ticker.since(begunNanos) : move.took();
        return new FileMove(move.name(), move.into(), moved, move.total(), took, state, why);
    }
}
