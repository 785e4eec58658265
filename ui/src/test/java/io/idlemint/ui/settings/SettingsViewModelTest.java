package io.idlemint.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Preferences.Room;
import io.idlemint.node.profit.Money;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.prefs.NoteKind;
import io.idlemint.ui.prefs.UiSettings.Place;
import io.idlemint.ui.screen.ScreenContext;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SettingsViewModelTest {
    private final Lab lab = new Lab();
    private final SettingsViewModel model = new SettingsViewModel(
            lab.settings,
            lab.governor,
            lab.system,
            lab.tray,
            new LastChange(),
            new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator()));

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void eachChangeHasItsOwnTimeToBeTakenBack() {
        List<String> told = new ArrayList<>();
        model.changed().subscribe(now -> {
            told.add(now);
        });
        model.prefer(now -> in("CHF", now));
        String sentence = told.getLast();
        assertFalse(sentence.isEmpty());
        told.clear();

        model.prefer(now -> in("USD", now));

        assertEquals(List.of("", sentence), told, "it is told anew, which starts the time anew");
        model.undo();
        assertEquals("CHF", model.preferences().get().money().currency(), "only the last one is taken back");
        assertEquals("", model.changed().get());
    }

    @Test
    void aChangeMadeElsewhereMeanwhileIsShownAndStays() {
        model.prefer(now -> in("CHF", now));
        lab.governor.prefer(now -> now.with(new Room(7, 8)));
        assertEquals(new Room(7, 8), model.preferences().get().room());

        model.prefer(now -> in("USD", now));

        assertEquals(new Room(7, 8), lab.governor.preferences().room());
        lab.governor.prefer(now -> now.with(new Room(9, 10)));
        model.undo();
        assertEquals(new Room(9, 10), lab.governor.preferences().room(), "what was changed elsewhere is not undone");
        assertEquals("CHF", lab.governor.preferences().money().currency());
    }

    @Test
    void takingAChangeBackLeavesTheWindowWhereItIs() {
        model.change(now -> now.muted(NoteKind.HEAT, true));
        lab.settings.change(now -> now.with(new Place(1, 2, 980, 700, false)));
        model.undo();
        assertEquals(Set.of(), lab.settings.cell.get().muted());
        assertEquals(1, lab.settings.cell.get().place().orElseThrow().x());
    }

    @Test
    void whatCannotBeKeptIsNotShownAsChanged() {
        Preferences before = lab.governor.preferences();
        lab.governor.broken = Optional.of(
                new UncheckedIOException("preferences.json", new AccessDeniedException("preferences.json")));
        model.prefer(now -> in("CHF", now));
        assertEquals(before, model.preferences().get());
        assertEquals("", model.changed().get());
        assertEquals(
                "preferences.json cannot be written or read: it is protected, or this user has no right to.",
                model.problem().get());
        lab.governor.broken = Optional.empty();
        model.prefer(now -> in("CHF", now));
        assertEquals("", model.problem().get());
    }

    private static Preferences in(String currency, Preferences now) {
        return now.withMoney(Money.unknown(currency));
    }
}
