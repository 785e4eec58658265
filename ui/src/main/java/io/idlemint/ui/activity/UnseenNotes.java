package io.idlemint.ui.activity;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayNote;
import io.idlemint.node.desk.UpdateDesk.UpdateNow;
import io.idlemint.ui.Desks;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Tells through the desktop what happens while nobody sees the window; the window tells the rest itself. Only on the
/// screen's thread.
public final class UnseenNotes implements AutoCloseable {
    private final Desks desks;
    private final BooleanSupplier unseen;
    private final List<Subscription> followed;

    /// Begins to look.
    ///
    /// @param bridge one that does not sleep with the window
    /// @param unseen whether nobody sees the window now
    public UnseenNotes(Desks desks, UiBridge bridge, Wording words, BooleanSupplier unseen) {
        this.desks = desks;
        this.unseen = unseen;
        NoteRules rules = new NoteRules(words);
        followed = List.of(
                follow(bridge, desks.leases().leases(), rules::leases),
                follow(bridge, desks.network().now(), rules::network),
                follow(bridge, desks.governor().now(), rules::governor),
                follow(
                        bridge,
                        desks.updates().now(),
                        (before, now) ->
                                rules.version(version(before), now).stream().toList()));
    }

    private static String version(UpdateNow now) {
        return now.found().map(release -> release.version()).orElse("");
    }

    private <T> Subscription follow(UiBridge bridge, Live<T> live, BiFunction<T, T, List<Note>> rule) {
        return bridge.show(live, new Consumer<T>() {
            private T before = live.get();

            @Override
            public void accept(T now) {
                List<Note> notes = rule.apply(before, now);
                before = now;
                notes.forEach(UnseenNotes.this::tell);
            }
        });
    }

    private void tell(Note note) {
        if (unseen.getAsBoolean() && !desks.settings().now().get().muted().contains(note.kind())) {
            desks.tray()
                    .tell(new TrayNote(
                            note.kind().name(), note.title(), note.sentence(), TrayFace.choiceOf(note.lease())));
        }
    }

    @Override
    public void close() {
        followed.forEach(Subscription::close);
    }
}
