package io.idlemint.ui.home;

import io.idlemint.i18n.HomeText;
import io.idlemint.i18n.ShareText;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.home.DayStrip.Kind;
import io.idlemint.ui.home.DayStrip.Moment;
import io.idlemint.ui.home.DayStrip.Stretch;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The last 24 hours in words.
final class DayWording {
    private static final int REASONS = 2;

    private final Wording words;
    private final GovernorWording governor;

    DayWording(Wording words) {
        this.words = words;
        this.governor = new GovernorWording(words);
    }

    /// A stretch with its times.
    String stretch(Stretch one) {
        return words.text(HomeText.DAY_STRETCH, words.moment(one.from()), words.moment(one.to()), did(one.moment()));
    }

    private String did(Moment moment) {
        return switch (moment.kind()) {
            case LEASED -> words.text(HomeText.DAY_LEASED);
            case MINED -> words.text(HomeText.DAY_MINED);
            case PAUSED -> moment.reason().map(governor::state).orElseGet(() -> words.text(HomeText.DAY_RESTED));
            case OFF -> words.text(HomeText.DAY_OFF);
        };
    }

    /// How long it did what, for who does not see the strip.
    String summary(DayStrip strip) {
        return Arrays.stream(Kind.values())
                .filter(kind -> !time(strip, kind).isZero())
                .map(kind -> legend(strip, kind))
                .collect(Collectors.joining(words.text(ShareText.LIST_SEPARATOR)));
    }

    /// What it did, and for how long.
    String legend(DayStrip strip, Kind kind) {
        return words.text(HomeText.DAY_TIME, name(kind), words.measures().duration(time(strip, kind)));
    }

    /// What it did.
    String name(Kind kind) {
        return words.text(
                switch (kind) {
                    case LEASED -> HomeText.DAY_LEASED;
                    case MINED -> HomeText.DAY_MINED;
                    case PAUSED -> HomeText.DAY_PAUSED;
                    case OFF -> HomeText.DAY_OFF;
                });
    }

    static Duration time(DayStrip strip, Kind kind) {
        return strip.time(moment -> moment.kind() == kind);
    }

    /// The reasons that paused it longest; empty if none did.
    List<String> reasons(DayStrip strip) {
        Stream<Reason> known = strip.steps().stream()
                .map(Moment::reason)
                .flatMap(Optional::stream)
                .distinct();
        return known.sorted(Comparator.comparing((Reason reason) -> time(strip, reason))
                        .reversed())
                .limit(REASONS)
                .map(reason -> words.text(
                        HomeText.DAY_TIME,
                        governor.state(reason),
                        words.measures().duration(time(strip, reason))))
                .toList();
    }

    private static Duration time(DayStrip strip, Reason reason) {
        return strip.time(moment -> moment.reason().filter(reason::equals).isPresent());
    }
}
