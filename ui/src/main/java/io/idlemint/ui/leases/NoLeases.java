package io.idlemint.ui.leases;

import io.idlemint.domain.lease.Party;
import io.idlemint.i18n.LeasesText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.wording.Wording;

/// What a list of leases says while it is empty, and the way on.
final class NoLeases {
    private final LeasesViewModel model;
    private final Wording words;

    NoLeases(LeasesViewModel model) {
        this.model = model;
        words = model.context().words();
    }

    StatePane of(Party side) {
        return side == Party.RENTER ? nothingRented() : nothingProvided();
    }

    private StatePane nothingRented() {
        return StatePane.empty(
                Icon.LEASES,
                words.text(LeasesText.EMPTY_RENTED_TITLE),
                words.text(LeasesText.EMPTY_RENTED),
                Buttons.with(
                        Icon.MARKET,
                        Buttons.primary(
                                words.text(LeasesText.BROWSE),
                                () -> model.context().navigator().open(Screen.MARKET))),
                Buttons.link(words.text(LeasesText.TRY_OWN), model::tryOwn));
    }

    private StatePane nothingProvided() {
        return StatePane.empty(
                Icon.LEASED,
                words.text(LeasesText.EMPTY_PROVIDED_TITLE),
                words.text(LeasesText.EMPTY_PROVIDED),
                Buttons.primary(
                        words.text(LeasesText.OPEN_HOME),
                        () -> model.context().navigator().open(Screen.HOME)));
    }
}
