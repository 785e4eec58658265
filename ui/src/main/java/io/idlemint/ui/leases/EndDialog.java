package io.idlemint.ui.leases;

import io.idlemint.domain.lease.Party;
import io.idlemint.i18n.LeasesText;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.scene.control.Button;

/// Asks before a lease is ended or taken back, and names the loss. Keeping it is the default.
final class EndDialog {
    private EndDialog() {}

    static void ask(LeaseNow lease, LeasesViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        boolean renter = lease.side() == Party.RENTER;
        Button keep =
                Buttons.secondary(words.text(renter ? LeasesText.END_KEEP : LeasesText.TAKE_BACK_KEEP), dialogs::close);
        keep.setId("dialog-keep");
        keep.setDefaultButton(true);
        Button end = Buttons.danger(words.text(renter ? LeasesText.END_NOW : LeasesText.TAKE_BACK_NOW), () -> {
            dialogs.close();
            model.end(lease);
        });
        end.setId("dialog-end");
        dialogs.ask(
                renter ? words.text(LeasesText.END_TITLE) : words.text(LeasesText.TAKE_BACK_TITLE, lease.deviceName()),
                Labels.wrapping(model.wording().loss(lease), "help"),
                keep,
                end);
    }
}
