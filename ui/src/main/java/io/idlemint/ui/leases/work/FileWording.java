package io.idlemint.ui.leases.work;

import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.i18n.LeasesText;
import io.idlemint.node.lease.FileMove;
import io.idlemint.node.lease.LeaseFiles;
import io.idlemint.ui.leases.work.FileRow.Action;
import io.idlemint.ui.wording.SetbackWording;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes the files of a lease: first what moves or could not, then what is in the folder.
final class FileWording {
    private static final Duration ESTIMATING = Duration.ofSeconds(3);

    private final Wording words;
    private final SetbackWording setbacks;

    FileWording(Wording words) {
        this.words = words;
        this.setbacks = new SetbackWording(words);
    }

    /// What to know about the files.
    String note(LeaseFiles files, boolean over) {
        if (over) {
            return words.text(LeasesText.FILES_OVER);
        }
        return files.whole()
                ? words.text(files.open() ? LeasesText.FILES_OPEN : LeasesText.FILES_CLOSED)
                : words.text(
                        LeasesText.FILES_MORE, files.folder().map(List::size).orElse(0));
    }

    /// @param over whether the lease has ended and taken its files with it
    List<FileRow> rows(LeaseFiles files, boolean over) {
        List<WorkFolder.Entry> folder = files.folder().orElse(List.of());
        Set<String> there = new HashSet<>();
        folder.forEach(entry -> there.add(entry.name()));
        List<FileRow> rows = new ArrayList<>();
        for (FileMove move : files.moves()) {
            if (!move.state().isOver() || !there.contains(move.name())) {
                rows.add(row(move));
            }
        }
        for (WorkFolder.Entry entry : folder) {
            if (files.moves().stream().noneMatch(move -> moves(move, entry.name()))) {
                rows.add(row(entry, files, over));
            }
        }
        return rows;
    }

    private static boolean moves(FileMove move, String name) {
        return move.name().equals(name) && !move.state().isOver();
    }

    private FileRow row(FileMove move) {
        boolean known = move.state() == FileMove.State.MOVING && move.total().orElse(0) > 0;
        return new FileRow(
                move.name(),
                move.total().isPresent() ? words.measures().data(move.total().getAsLong()) : "",
                state(move),
                known ? Math.min(1, (double) move.moved() / move.total().getAsLong()) : -1,
                move.into(),
                move.state().isOver() ? Action.NONE : Action.CANCEL);
    }

    private FileRow row(WorkFolder.Entry entry, LeaseFiles files, boolean over) {
        LeasesText usual = over ? LeasesText.FILE_DELETED : LeasesText.FILE_THERE;
        Optional<FileMove> last = files.moves().stream()
                .filter(move -> move.name().equals(entry.name()))
                .findFirst();
        return new FileRow(
                entry.name(),
                words.measures().data(entry.bytes()),
                last.map(this::state).orElseGet(() -> words.text(usual)),
                -1,
                false,
                files.open() && !over ? Action.SAVE : Action.NONE);
    }

    private String state(FileMove move) {
        return switch (move.state()) {
            case WAITING -> words.text(LeasesText.FILE_WAITING);
            case MOVING -> moving(move);
            case DONE -> words.text(move.into() ? LeasesText.FILE_DONE_IN : LeasesText.FILE_DONE_OUT);
            case CANCELLED -> words.text(LeasesText.FILE_CANCELLED);
            case FAILED ->
                words.text(
                        LeasesText.FILE_FAILED,
                        move.why().map(setbacks::sentence).orElse(""));
        };
    }

    private String moving(FileMove move) {
        String moved = words.measures().data(move.moved());
        if (move.total().isEmpty()) {
            return words.text(LeasesText.FILE_MOVING_SOME, moved);
        }
        long total = move.total().getAsLong();
        long millis = move.took().toMillis();
        String all = words.measures().data(total);
        if (move.took().compareTo(ESTIMATING) < 0 || move.moved() <= 0) {
            return words.text(LeasesText.FILE_MOVING, moved, all);
        }
        double perMilli = (double) move.moved() / millis;
        Duration left = Duration.ofMillis(Math.round(Math.max(0, total - move.moved()) / perMilli));
        return words.text(
                LeasesText.FILE_MOVING_LEFT,
                moved,
                all,
                words.measures().data(Math.round(perMilli * 1000)),
                words.measures().duration(left));
    }
}
