package io.idlemint.ui.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.ui.WindowTest;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class KeptAsideTest extends WindowTest {
    @Override
    protected void prepare() {
        lab.settings.aside = Optional.of(Path.of("settings.json.broken-1"));
    }

    @Test
    void brokenSettingsAreToldOnce() {
        await(() -> showsText("settings.json.broken-1"));
        robot.push(KeyCode.ESCAPE);
        await(() -> !showsText("settings.json.broken-1"));
        robot.interact(() -> lab.settings.change(now -> now.look(look -> look.withText(125))));
        assertTrue(showsText("Home"));
        assertFalse(showsText("settings.json.broken-1"));
    }
}
