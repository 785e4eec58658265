package io.idlemint.ui.home;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.HomeText;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.ui.home.Hero.Action;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.wording.Wording;
import java.util.Optional;

/// Says what this computer does and why, in two sentences.
final class HeroWording {
    private final Wording words;

    HeroWording(Wording words) {
        this.words = words;
    }

    Hero hero(HomeNow now) {
        Optional<LeaseNow> given = now.given();
        return switch (now.mining().activity()) {
            case NO_WALLET -> noWallet();
            case PAUSED -> paused(given.isPresent());
            case LEASED -> given.map(this::leased).orElseGet(this::leasedUnnamed);
            case CONNECTING -> given.map(this::leased).orElseGet(() -> connecting(now));
            case MINING -> given.map(this::leased).orElseGet(() -> mining(now));
        };
    }

    private Hero leased(LeaseNow lease) {
        String sentence = lease.selfTest()
                ? words.text(HomeText.SHARING_LEASED_FREE)
                : words.text(HomeText.SHARING_LEASED, words.text(CommonText.AMOUNT, words.price(lease.rate())));
        String reason = words.text(
                HomeText.LEASED_REASON, lease.deviceName(), lease.other().brief());
        return new Hero(StateKind.LEASED, sentence, reason, Action.PAUSE, words.text(HomeText.PAUSE_EFFECT_LEASED));
    }

    private Hero leasedUnnamed() {
        return new Hero(
                StateKind.LEASED,
                words.text(HomeText.PILL_LEASED_UNNAMED),
                words.activity(Activity.LEASED),
                Action.PAUSE,
                words.text(HomeText.PAUSE_EFFECT_LEASED));
    }

    private Hero mining(HomeNow now) {
        if (now.hashesPerSecond().isEmpty()) {
            return new Hero(
                    StateKind.MINING,
                    words.text(HomeText.SHARING_MINING_STARTS),
                    words.text(HomeText.MINING_REASON_FIRST),
                    Action.PAUSE,
                    words.text(HomeText.PAUSE_EFFECT));
        }
        String rate = words.measures().hashRate(now.hashesPerSecond().getAsLong());
        return new Hero(
                StateKind.MINING,
                words.text(HomeText.SHARING_MINING, rate),
                words.text(HomeText.MINING_REASON, now.mining().algorithm().orElse("")),
                Action.PAUSE,
                words.text(HomeText.PAUSE_EFFECT));
    }

    private Hero paused(boolean leased) {
        return new Hero(
                StateKind.PAUSED,
                words.text(HomeText.PAUSED),
                words.text(leased ? HomeText.PAUSED_REASON_LEASED : HomeText.PAUSED_REASON),
                Action.START,
                words.text(HomeText.START_EFFECT));
    }

    private Hero connecting(HomeNow now) {
        return new Hero(
                StateKind.WAITING,
                words.text(HomeText.CONNECTING),
                words.text(HomeText.CONNECTING_REASON, now.network().name()),
                Action.PAUSE,
                words.text(HomeText.PAUSE_EFFECT));
    }

    private Hero noWallet() {
        return new Hero(
                StateKind.OK,
                words.text(HomeText.READY),
                words.text(HomeText.NO_WALLET_REASON),
                Action.CREATE_WALLET,
                words.text(HomeText.START_EFFECT));
    }
}
