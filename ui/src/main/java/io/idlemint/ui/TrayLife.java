package io.idlemint.ui;

import io.idlemint.i18n.Texts;
import io.idlemint.ui.activity.UnseenNotes;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.prefs.Language;
import io.idlemint.ui.prefs.UiSettings;
import io.idlemint.ui.shell.TrayModel;
import io.idlemint.ui.shell.TrayPictures;
import io.idlemint.ui.wording.Wording;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What the desktop shows of us beside the window: the sign in its tray and its notes, in the language of the moment.
/// Only on the screen's thread.
final class TrayLife implements AutoCloseable {
    private final Desks desks;
    private final UiOptions options;
    private final UiBridge bridge;
    private final TrayModel.Window window;
    private final BooleanSupplier unseen;
    private final TrayPictures pictures = new TrayPictures();
    private Optional<Shown> shown = Optional.empty();

    /// What is made anew with the language.
    private record Shown(Language language, boolean welcomed, TrayModel sign, Optional<UnseenNotes> notes) {
        void close() {
            sign.close();
            notes.ifPresent(UnseenNotes::close);
        }
    }

    /// Shows nothing before it has heard of the settings.
    ///
    /// @param bridge one that does not sleep with the window
    /// @param unseen whether nobody sees the window now
    TrayLife(Desks desks, UiOptions options, UiBridge bridge, TrayModel.Window window, BooleanSupplier unseen) {
        this.desks = desks;
        this.options = options;
        this.bridge = bridge;
        this.window = window;
        this.unseen = unseen;
    }

    void follow(UiSettings now) {
        Language language = now.look().language();
        if (shown.filter(last -> last.language() == language && last.welcomed() == now.welcomed())
                .isPresent()) {
            return;
        }
        close();
        Wording words = new Wording(
                Texts.of(language.locale(options.locale())),
                options.clock(),
                options.zone(),
                now.look().units(),
                () -> desks.governor().preferences().money());
        shown = Optional.of(new Shown(
                language,
                now.welcomed(),
                new TrayModel(desks, bridge, words, now.welcomed(), pictures::of, window),
                now.welcomed() ? Optional.of(new UnseenNotes(desks, bridge, words, unseen)) : Optional.empty()));
    }

    @Override
    public void close() {
        shown.ifPresent(Shown::close);
        shown = Optional.empty();
    }
}
