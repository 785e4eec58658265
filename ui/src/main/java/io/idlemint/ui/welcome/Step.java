package io.idlemint.ui.welcome;

import io.idlemint.i18n.WelcomeText;

/// The steps of the first run, in order.
enum Step {
    LANGUAGE(WelcomeText.LANGUAGE, WelcomeText.LANGUAGE_TITLE, WelcomeText.LANGUAGE_BODY),
    GOAL(WelcomeText.GOAL, WelcomeText.GOAL_TITLE, WelcomeText.GOAL_BODY),
    WALLET(WelcomeText.WALLET, WelcomeText.WALLET_TITLE, WelcomeText.WALLET_BODY),
    CHECK(WelcomeText.CHECK, WelcomeText.CHECK_TITLE, WelcomeText.CHECK_BODY),
    BENCH(WelcomeText.BENCH, WelcomeText.BENCH_TITLE, WelcomeText.BENCH_BODY),
    LIMITS(WelcomeText.LIMITS, WelcomeText.LIMITS_TITLE, WelcomeText.LIMITS_BODY),
    PRICE(WelcomeText.PRICE, WelcomeText.PRICE_TITLE, WelcomeText.PRICE_BODY),
    DONE(WelcomeText.DONE, WelcomeText.DONE_TITLE, WelcomeText.DONE_SHARE);

    private final WelcomeText brief;
    private final WelcomeText title;
    private final WelcomeText body;

    Step(WelcomeText brief, WelcomeText title, WelcomeText body) {
        this.brief = brief;
        this.title = title;
        this.body = body;
    }

    WelcomeText brief() {
        return brief;
    }

    WelcomeText title() {
        return title;
    }

    WelcomeText body() {
        return body;
    }

    /// Whether it is only about sharing this computer.
    boolean isForSharing() {
        return this == BENCH || this == LIMITS || this == PRICE;
    }
}
