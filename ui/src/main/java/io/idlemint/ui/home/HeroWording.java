package io.idlemint.ui.home;

import io.idlemint.domain.network.LinkState;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.HomeText;
import io.idlemint.i18n.WhyText;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.governor.StoppedKind;
import io.idlemint.ui.governor.Way;
import io.idlemint.ui.home.Hero.Action;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.Wording;
import java.util.Optional;

/// Says what this computer does and why, in two sentences.
final class HeroWording {
    private final Wording words;
    private final GovernorWording governor;

    HeroWording(Wording words) {
        this.words = words;
        this.governor = new GovernorWording(words);
    }

    Hero hero(HomeNow now) {
        Optional<LeaseNow> given = now.given();
        Optional<Decision> stopped = now.pc().stopped();
        if (now.mining().activity().lacksAccount()) {
            return withoutAccount(now.mining().activity());
        }
        if (given.isPresent()) {
            return leased(given.get(), now.pc().paused());
        }
        if (stopped.isPresent()) {
            return stopped(stopped.get());
        }
        return switch (now.mining().activity()) {
            case NO_WALLET, WALLET_LOCKED -> withoutAccount(now.mining().activity());
            case PAUSED -> now.hashesPerSecond().isPresent() ? mining(now) : paused();
            case LEASED -> leasedUnnamed();
            case CONNECTING -> connecting(now);
            case MINING -> mining(now);
        };
    }

    private Hero leased(LeaseNow lease, Optional<Decision> pause) {
        String sentence = lease.selfTest()
                ? words.text(HomeText.SHARING_LEASED_FREE)
                : words.text(HomeText.SHARING_LEASED, words.text(CommonText.AMOUNT, words.price(lease.rate())));
        String reason = words.text(
                HomeText.LEASED_REASON, lease.deviceName(), lease.other().brief());
        return pause.map(said -> new Hero(
                        StateKind.LEASED,
                        sentence,
                        governor.two(reason, words.text(WhyText.ALSO_PAUSED, governor.state(said))),
                        Action.RESUME,
                        words.text(WhyText.EFFECT_RESUME)))
                .orElseGet(() -> new Hero(
                        StateKind.LEASED, sentence, reason, Action.PAUSE, words.text(HomeText.PAUSE_EFFECT_LEASED)));
    }

    private Hero stopped(Decision decision) {
        Reason reason = decision.reason();
        Optional<Way> way = Way.of(decision);
        Action action = reason == Reason.NOT_STARTED
                ? Action.START
                : reason.isPause() ? Action.RESUME : reason.yieldsToOwner() ? Action.ANYWAY : Action.CHANGE;
        WhyText effect = switch (action) {
            case START -> WhyText.EFFECT_START;
            case RESUME -> WhyText.EFFECT_RESUME;
            case ANYWAY -> WhyText.EFFECT_ANYWAY;
            default -> way.map(Way::effect).orElse(WhyText.EFFECT_RULES);
        };
        return new Hero(
                StoppedKind.of(reason),
                governor.state(decision),
                governor.explained(decision),
                action,
                words.text(effect),
                way);
    }

    /// The way out of what slows it down.
    private static Optional<Way> way(HomeNow now) {
        return now.pc().main().flatMap(Way::of);
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
                miningReason(now),
                Action.PAUSE,
                words.text(HomeText.PAUSE_EFFECT),
                way(now));
    }

    private String miningReason(HomeNow now) {
        String reason = words.text(HomeText.MINING_REASON, now.algorithm());
        Optional<Decision> decision = now.pc().main();
        Optional<String> more = decision.filter(main -> main.reason() == Reason.ANYWAY)
                .map(main -> words.text(WhyText.SENTENCE, governor.state(main)))
                .or(() -> decision.flatMap(governor::slowed));
        return more.map(slowed -> governor.two(reason, slowed)).orElse(reason);
    }

    private Hero paused() {
        return new Hero(
                StateKind.PAUSED,
                words.text(HomeText.PAUSED),
                words.text(HomeText.PAUSED_REASON),
                Action.RESUME,
                words.text(WhyText.EFFECT_RESUME));
    }

    /// Once the key node is found silent, one wants to see the others; before that it may answer any moment.
    private Hero connecting(HomeNow now) {
        Way way = Way.toNetwork();
        boolean silent = now.network().link() instanceof LinkState.Connecting link
                && link.silence().isPresent();
        return new Hero(
                StateKind.WAITING,
                words.text(HomeText.CONNECTING),
                words.text(HomeText.CONNECTING_REASON, now.network().name()),
                silent ? Action.CHANGE : Action.PAUSE,
                words.text(silent ? way.effect() : HomeText.PAUSE_EFFECT),
                Optional.of(way));
    }

    private Hero withoutAccount(Activity lacking) {
        boolean locked = lacking == Activity.WALLET_LOCKED;
        return new Hero(
                StateKind.OK,
                words.text(HomeText.READY),
                words.text(locked ? HomeText.WALLET_LOCKED_REASON : HomeText.NO_WALLET_REASON),
                locked ? Action.UNLOCK_WALLET : Action.CREATE_WALLET,
                words.text(HomeText.START_EFFECT));
    }
}
