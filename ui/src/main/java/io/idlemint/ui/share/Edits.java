package io.idlemint.ui.share;

import io.idlemint.i18n.ShareText;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.TakenBack;
import io.idlemint.ui.screen.ScreenContext;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Changes that take effect at once, the last one of which can be taken back. Only on the screen's thread.
public final class Edits {
    private final GovernorDesk governor;
    private final ScreenContext context;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Optional<Undo>> undo = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param changed runs after every change
    public Edits(GovernorDesk governor, ScreenContext context, Runnable changed) {
        this.governor = governor;
        this.context = context;
        this.changed = changed;
    }

    /// The change that can be taken back now.
    ReadOnlyObjectProperty<Optional<Undo>> undo() {
        return undo.getReadOnlyProperty();
    }

    /// Changes the preferences, whatever they are by then.
    ///
    /// @param what the change as a sentence
    public void prefer(String what, UnaryOperator<Preferences> change) {
        prefer(what, change, refused -> {});
    }

    /// As the other.
    ///
    /// @param answer gets an empty text when done, else a sentence that says why not
    public void prefer(String what, UnaryOperator<Preferences> wanted, Consumer<String> answer) {
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
    public void act(String what, Supplier<Optional<Refusal>> act, Runnable back, Consumer<String> answer) {
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

    private void done(String what, Runnable back) {
        undo.set(Optional.of(new Undo(what, back)));
        changed.run();
    }

    /// Takes the last change back.
    void takeBack() {
        undo.get()
                .ifPresent(last -> context.bridge()
                        .ask(
                                () -> {
                                    last.back().run();
                                    return last;
                                },
                                done -> changed.run(),
                                failure -> changed.run()));
        keep();
    }

    /// The last change stays.
    void keep() {
        undo.set(Optional.empty());
    }
}
