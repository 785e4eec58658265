package io.idlemint.ui.mine.pools;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.PoolsText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.scene.control.Button;

/// Asks before a pool is taken off the list.
final class PoolRemoval {
    private PoolRemoval() {}

    static void ask(PoolRow row, PoolsViewModel model, DialogLayer dialogs) {
        Wording words = model.words();
        Button keep = Buttons.secondary(words.text(CommonText.CANCEL), dialogs::close);
        keep.setDefaultButton(true);
        Button remove = Buttons.danger(words.text(PoolsText.REMOVE_DO), () -> {
            dialogs.close();
            model.remove(row);
        });
        remove.setId("pool-remove-do");
        dialogs.ask(
                words.text(PoolsText.REMOVE_TITLE, row.name()),
                Labels.wrapping(words.text(PoolsText.REMOVE_BODY), "help"),
                keep,
                remove);
    }
}
