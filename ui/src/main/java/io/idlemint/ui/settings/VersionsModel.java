package io.idlemint.ui.settings;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.time.Ticker;
import io.idlemint.i18n.UpdateText;
import io.idlemint.i18n.VersionsText;
import io.idlemint.node.desk.UpdateDesk;
import io.idlemint.node.desk.UpdateDesk.Handover;
import io.idlemint.node.desk.UpdateDesk.Problem;
import io.idlemint.node.desk.UpdateDesk.Release;
import io.idlemint.node.desk.UpdateDesk.Stage;
import io.idlemint.node.desk.UpdateDesk.UpdateNow;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// New versions: where they are announced, what was found, and how far its package is. Only on the screen's thread.
public final class VersionsModel implements AutoCloseable {
    private static final Duration ESTIMATED_FROM = Duration.ofSeconds(3);
    private static final double SECOND = 1e9;

    private final UpdateDesk desk;
    private final ScreenContext context;
    private final Ticker ticker;
    private final ReadOnlyObjectWrapper<UpdateNow> now;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final Subscription shown;
    private long beganNanos;
    private long beganBytes;

    public VersionsModel(UpdateDesk desk, Ticker ticker, ScreenContext context) {
        this.desk = desk;
        this.ticker = ticker;
        this.context = context;
        now = new ReadOnlyObjectWrapper<>(desk.now().get());
        shown = context.bridge().show(desk.now(), this::follow);
    }

    ReadOnlyObjectProperty<UpdateNow> now() {
        return now.getReadOnlyProperty();
    }

    /// Why the last step did not succeed; empty when it did.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// How much of the package is here, and how long the rest takes.
    ReadOnlyStringProperty progress() {
        return progress.getReadOnlyProperty();
    }

    Wording words() {
        return context.words();
    }

    private void follow(UpdateNow next) {
        if (next.stage() == Stage.DOWNLOADING && now.get().stage() != Stage.DOWNLOADING) {
            beganNanos = ticker.nanos();
            beganBytes = next.gotBytes();
        }
        progress.set(next.found().map(release -> progress(next, release)).orElse(""));
        // What went wrong is said last: it stands where the state stands.
        problem.set("");
        now.set(next);
        problem.set(next.problem().map(this::sentence).orElse(""));
    }

    private String progress(UpdateNow next, Release release) {
        String got = words().measures().data(next.gotBytes());
        String all = words().measures().data(release.file().bytes());
        Duration gone = ticker.since(beganNanos);
        long came = next.gotBytes() - beganBytes;
        if (next.stage() != Stage.DOWNLOADING || gone.compareTo(ESTIMATED_FROM) < 0 || came <= 0) {
            return words().text(VersionsText.GOT, got, all);
        }
        long left = Math.round((double) (release.file().bytes() - next.gotBytes()) / came * gone.toNanos() / SECOND);
        return words().text(VersionsText.GOT_LEFT, got, all, words().measures().duration(Duration.ofSeconds(left)));
    }

    String sentence(Problem why) {
        return words().text(UpdateText.valueOf(why.why().name()), why.facts().toArray());
    }

    /// How it stands, as a sentence.
    String state(UpdateNow at) {
        return switch (at.stage()) {
            case OFF -> words().text(VersionsText.OFF);
            case IDLE -> words().text(VersionsText.IDLE);
            case CHECKING -> words().text(VersionsText.CHECKING);
            case UP_TO_DATE ->
                words().text(
                                VersionsText.UP_TO_DATE,
                                at.checked().map(words()::moment).orElse(""));
            case FOUND, DOWNLOADING, READY ->
                at.found()
                        .map(release -> words().text(
                                        at.stage() == Stage.READY ? VersionsText.READY : VersionsText.FOUND,
                                        release.version(),
                                        words().moment(release.published())))
                        .orElse("");
        };
    }

    /// What is new, in the language of the window or else in English.
    String notes(Release release) {
        Map<String, String> notes = release.notes();
        String tag = words().locale().toLanguageTag();
        return Optional.ofNullable(notes.get(tag))
                .or(() -> Optional.ofNullable(notes.get(words().locale().getLanguage())))
                .or(() -> Optional.ofNullable(notes.get("en")))
                .or(() -> notes.values().stream().findFirst())
                .orElse("");
    }

    /// How much of the package is here, 0 to 1.
    double share(UpdateNow at) {
        return at.found()
                .map(release ->
                        (double) at.gotBytes() / Math.max(1, release.file().bytes()))
                .orElse(0.0);
    }

    /// Names where new versions are announced; the answer is empty when done, else a sentence that says why not.
    void name(String address, String key, Consumer<String> answer) {
        context.bridge()
                .ask(
                        () -> desk.source(address, key),
                        refused -> answer.accept(refused.map(this::sentence).orElse("")),
                        failure -> answer.accept(reason(failure)));
    }

    void forget() {
        context.bridge().tell(desk::forget);
    }

    void daily(boolean wanted) {
        context.bridge().tell(() -> desk.daily(wanted));
    }

    void check() {
        context.bridge().tell(desk::check);
    }

    void download() {
        context.bridge().tell(desk::download);
    }

    void cancel() {
        desk.cancel();
    }

    /// Hands the package to the system's installer.
    void install(Consumer<Handover> answer) {
        context.bridge().ask(desk::install, answer, failure -> problem.set(reason(failure)));
    }

    private String reason(RuntimeException failure) {
        return io.idlemint.ui.wording.Problem.of(failure, "", context.words()).reason();
    }

    @Override
    public void close() {
        shown.close();
    }
}
