package io.idlemint.ui.fake;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.tray.Tray;
import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayFace.Line;
import io.idlemint.domain.tray.TrayNote;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A tray that a test looks at and chooses from.
public final class FakeTray implements Tray {
    public final LiveCell<Boolean> there = new LiveCell<>(true);
    public final List<TrayNote> told = new CopyOnWriteArrayList<>();
    public volatile Optional<TrayFace> face = Optional.empty();
    public volatile Consumer<String> listener = id -> {};

    @Override
    public Live<Boolean> there() {
        return there;
    }

    @Override
    public void show(Optional<TrayFace> next) {
        face = next;
    }

    @Override
    public void tell(TrayNote note) {
        told.add(note);
    }

    @Override
    public void listen(Consumer<String> heard) {
        listener = heard;
    }

    /// The menu as a person reads it.
    public List<String> menu() {
        return face.orElseThrow().lines().stream()
                .map(line -> switch (line) {
                    case Line.Text(String text) -> "(" + text + ")";
                    case Line.Choice(String id, String text) -> text;
                    case Line.Divider divider -> "-";
                })
                .toList();
    }

    /// Chooses the line with this text.
    public void choose(String wanted) {
        face.orElseThrow().lines().stream()
                .filter(line -> line instanceof Line.Choice(String id, String text) && text.equals(wanted))
                .map(Line.Choice.class::cast)
                .findFirst()
                .ifPresentOrElse(line -> listener.accept(line.id()), () -> {
                    throw new AssertionError(wanted + " is not in " + menu());
                });
    }

    @Override
    public void close() {
        face = Optional.empty();
    }
}
