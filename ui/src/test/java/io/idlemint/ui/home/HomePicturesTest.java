package io.idlemint.ui.home;

import io.idlemint.ui.Pictures;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pictures of Home with a day behind it, and of the settings of new versions, in `target/screens`.
final class HomePicturesTest {
    @BeforeAll
    static void start() throws TimeoutException, IOException {
        Pictures.start();
    }

    private static Lab lab() {
        Lab lab = new Lab();
        lab.leases.cell.set(List.of(Samples.rented()));
        lab.governor.changes.addAll(Samples.changes());
        Samples.happened().forEach(lab.activity::add);
        return lab;
    }

    @Test
    void aDay() throws IOException {
        Pictures.take("home-day", HomePicturesTest::lab, shell -> shell.open(Screen.HOME));
    }

    @Test
    void versions() throws IOException {
        Pictures.take("settings-versions", HomePicturesTest::lab, shell -> {
            shell.open(Screen.SETTINGS);
            if (shell.lookup("#settings-versions") != null) {
                Pictures.press(shell, "#settings-versions");
            }
        });
    }
}
