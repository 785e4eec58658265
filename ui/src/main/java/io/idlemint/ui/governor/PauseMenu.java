package io.idlemint.ui.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.i18n.WhyText;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu with the ways to pause; it says when each of them ends.
public final class PauseMenu {
    private PauseMenu() {}

    /// Fills a button's menu.
    ///
    /// @param device empty for all
    /// @param prefix of the items' ids
    public static void into(MenuButton button, String prefix, Optional<Bytes32> device, OwnersVoice voice) {
        List<MenuItem> items = new ArrayList<>();
        for (PauseChoice choice : PauseChoice.values()) {
            if (choice == PauseChoice.FINISH) {
                items.add(new SeparatorMenuItem());
            }
            MenuItem item = new MenuItem(text(choice, voice.words()));
            item.setId(prefix + "-" + choice.name().toLowerCase(Locale.ROOT));
            item.setUserData(choice);
            item.setOnAction(event -> voice.pause(device, choice));
            items.add(item);
        }
        button.getItems().setAll(items);
        button.setOnShowing(event -> items.forEach(item -> {
            if (item.getUserData() instanceof PauseChoice choice) {
                item.setText(text(choice, voice.words()));
            }
        }));
    }

    /// What an item says.
    public static String text(PauseChoice choice, Wording words) {
        return switch (choice) {
            case QUARTER, HOUR, HOURS ->
                words.text(
                        WhyText.PAUSE_FOR,
                        words.measures().duration(choice.time().orElseThrow()),
                        words.momentIn(choice.time().orElseThrow()));
            case OPEN -> words.text(WhyText.PAUSE_OPEN);
            case FINISH -> words.text(WhyText.PAUSE_FINISH);
            case RECLAIM -> words.text(WhyText.PAUSE_RECLAIM);
        };
    }
}
