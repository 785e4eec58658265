package io.idlemint.ui.activity;

import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.live.Subscription;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.ui.Desks;
import io.idlemint.ui.prefs.NoteKind;
import io.idlemint.ui.screen.ScreenContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What happened, how much of it is unread, and the notes of the moment. Only on the screen's thread.
public final class ActivityViewModel implements AutoCloseable {
    private final Desks desks;
    private final ScreenContext context;
    private final Read read;
    private final NoteRules rules;
    private final ReadOnlyObjectWrapper<List<Activity>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final List<Subscription> shown;
    private final List<Note> unheard = new ArrayList<>();
    private Consumer<Note> ear = unheard::add;
    private List<LeaseNow> leases;
    private NetworkNow network;
    private List<Governed> governed;

    /// How far a person has read, the notes that stay until they are read, and the version that was told of last; kept
    /// while the window is made anew in another language.
    public static final class Read {
        private long seq = -1;
        private String version = "";
        private final Map<NoteKind, Function<NoteRules, List<Note>>> standing = new LinkedHashMap<>();
        private Optional<RuntimeException> refused = Optional.empty();
    }

    public ActivityViewModel(Desks desks, ScreenContext context, Read read) {
        this.desks = desks;
        this.context = context;
        this.read = read;
        rules = new NoteRules(context.words());
        leases = desks.leases().leases().get();
        network = desks.network().now().get();
        governed = desks.governor().now().get();
        if (read.seq < 0) {
            read.seq = newest(desks.activity().newest().get());
        }
        read.standing.keySet().removeIf(this::isMuted);
        read.standing.forEach((kind, made) -> unheard.addAll(
                made.apply(rules).stream().filter(note -> note.kind() == kind).toList()));
        shown = List.of(
                context.bridge().show(desks.activity().newest(), this::show),
                context.bridge().show(desks.leases().leases(), now -> {
                    List<LeaseNow> before = leases;
                    tell(worded -> worded.leases(before, now));
                    leases = now;
                }),
                context.bridge().show(desks.network().now(), now -> {
                    NetworkNow before = network;
                    tell(worded -> worded.network(before, now));
                    network = now;
                }),
                context.bridge().show(desks.governor().now(), now -> {
                    List<Governed> before = governed;
                    tell(worded -> worded.governor(before, now));
                    governed = now;
                }),
                context.bridge().show(desks.updates().now(), now -> {
                    String before = read.version;
                    tell(worded -> worded.version(before, now).stream().toList());
                    now.found().ifPresent(release -> read.version = release.version());
                }));
    }

    ScreenContext context() {
        return context;
    }

    /// The newest first.
    ReadOnlyObjectProperty<List<Activity>> entries() {
        return entries.getReadOnlyProperty();
    }

    /// How many entries are new, without the governor's decisions, which come often.
    public ReadOnlyIntegerProperty unread() {
        return unread.getReadOnlyProperty();
    }

    /// Hears every note that is not muted, also those from before somebody heard.
    void hear(Consumer<Note> listener) {
        ear = listener;
        unheard.forEach(listener);
        unheard.clear();
    }

    void markRead() {
        read.seq = newest(entries.get());
        unread.set(0);
    }

    /// A note was closed.
    void close(NoteKind kind) {
        read.standing.remove(kind);
    }

    /// The order that was not taken last, until that is read.
    Optional<RuntimeException> refused() {
        return read.refused;
    }

    void refused(Optional<RuntimeException> failure) {
        read.refused = failure;
    }

    private void tell(Function<NoteRules, List<Note>> made) {
        made.apply(rules).stream().filter(note -> !isMuted(note.kind())).forEach(note -> {
            read.standing.remove(note.kind());
            if (note.stays()) {
                read.standing.put(note.kind(), made);
            }
            ear.accept(note);
        });
    }

    private boolean isMuted(NoteKind kind) {
        return desks.settings().now().get().muted().contains(kind);
    }

    private void show(List<Activity> now) {
        entries.set(now);
        unread.set((int) now.stream()
                .filter(entry -> entry.seq() > read.seq && ActivityWording.isNews(entry))
                .count());
    }

    private static long newest(List<Activity> entries) {
        return entries.stream().mapToLong(Activity::seq).max().orElse(0);
    }

    @Override
    public void close() {
        shown.forEach(Subscription::close);
    }
}
