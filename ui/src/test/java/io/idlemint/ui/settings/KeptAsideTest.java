package io.idlemint.ui.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.ui.WindowTest;
import io.idlemint.ui.prefs.SettingsDesk.KeptAside;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class KeptAsideTest extends WindowTest {
    @Override
    protected void prepare() {
        lab.settings.aside = List.of(
                new KeptAside(Path.of("settings.json.broken-1"), false),
                new KeptAside(Path.of("governor.json.broken-1"), true));
    }

    @Test
    void brokenSettingsAreToldOnce() {
        await(() -> showsText("settings.json.broken-1"));
        assertTrue(showsText("governor.json.broken-1"));
        assertTrue(showsText("It is paused until you resume it"));
        robot.push(KeyCode.ESCAPE);
        await(() -> !showsText("settings.json.broken-1"));
        robot.interact(() -> lab.settings.change(now -> now.look(look -> look.withText(125))));
        assertTrue(showsText("Home"));
        assertFalse(showsText("settings.json.broken-1"));
    }
}
