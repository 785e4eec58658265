package io.idlemint.ui.share;

import io.idlemint.i18n.ShareText;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.TakenBack;
import io.idlemint.ui.kit.UndoBar;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Changes that take effect at once, the last one of which can be taken back. Only on the screen's thread.
public final class Edits implements AutoCloseable {
    private static final Duration TIME = Duration.ofMillis((long) UndoBar.TIME.toMillis());

    private final GovernorDesk governor;
    private final ScreenContext context;
    private final LastEdit last;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Optional<Undo>> undo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription shown;

    /// @param last also what was changed before in another language
    /// @param changed runs after every change
    public Edits(GovernorDesk governor, ScreenContext context, LastEdit last, Runnable changed) {
        this.governor = governor;
        this.context = context;
        this.last = last;
        this.changed = changed;
        shown = last.undo().subscribe(undo::set);
    }

    /// The change that can be taken back now.
    ReadOnlyObjectProperty<Optional<Undo>> undo() {
        if (undo.get()
                .filter(edit -> edit.until().isBefore(context.words().now()))
                .isPresent()) {
            keep();
        }
        return undo.getReadOnlyProperty();
    }

    /// Changes the preferences, whatever they are by then.
    ///
    /// @param what the change as a sentence in a language
    public void prefer(Function<Wording, String> what, UnaryOperator<Preferences> change) {
        prefer(what, change, refused -> {});
    }

    /// As the other.
    ///
    /// @param answer gets an empty text when done, else a sentence that says why not
    public void prefer(Function<Wording, String> what, UnaryOperator<Preferences> wanted, Consumer<String> answer) {
        context.bridge()
                .ask(
                        () -> governor.prefer(wanted),
                        before -> {
                            answer.accept("");
                            TakenBack change = new TakenBack(before, wanted.apply(before));
                            done(what, () -> governor.prefer(change::from));
                        },
                        failure -> {
                            answer.accept(context.words().text(ShareText.NOT_STORED));
                            changed.run();
                        });
    }

    /// Does something that a desk may refuse.
    ///
    /// @param back what takes it back
    public void act(
            Function<Wording, String> what, Supplier<Optional<Refusal>> act, Runnable back, Consumer<String> answer) {
        context.bridge()
                .ask(
                        act,
                        refused -> {
                            answer.accept(refused.map(context.words()::refusal).orElse(""));
                            if (refused.isEmpty()) {
                                done(what, back);
                            }
                        },
                        failure -> answer.accept(context.words().text(ShareText.NOT_STORED)));
    }

    private void done(Function<Wording, String> what, Runnable back) {
        last.set(new Undo(what, back, context.words().now().plus(TIME)));
        changed.run();
    }

    /// Takes the last change back.
    void takeBack() {
        undo.get()
                .ifPresent(edit -> context.bridge()
                        .ask(
                                () -> {
                                    edit.back().run();
                                    return edit;
                                },
                                done -> changed.run(),
                                failure -> changed.run()));
        keep();
    }

    /// The last change stays.
    void keep() {
        last.keep();
    }

    /// What can be taken back still can, by who shows it from now on.
    @Override
    public void close() {
        shown.unsubscribe();
        undo.set(Optional.empty());
    }
}
