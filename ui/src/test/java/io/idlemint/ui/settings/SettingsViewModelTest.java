package io.idlemint.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.idlemint.node.governor.Preferences.Room;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.profit.Money;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.screen.ScreenContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SettingsViewModelTest {
    private final Lab lab = new Lab();
    private final SettingsViewModel model = new SettingsViewModel(
            lab.settings,
            lab.governor,
            lab.system,
            lab.tray,
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
    void aChangeThatIsNotStoredIsNotShown() {
        lab.governor.full = true;
        Preferences before = lab.governor.preferences();
        model.prefer(now -> in("CHF", now));
        assertEquals(before, model.preferences().get());
        assertFalse(model.problem().get().isEmpty());
    }

    private static Preferences in(String currency, Preferences now) {
        return now.withMoney(Money.unknown(currency));
    }
}
