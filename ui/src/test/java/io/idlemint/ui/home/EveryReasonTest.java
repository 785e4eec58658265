package io.idlemint.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.i18n.Texts;
import io.idlemint.i18n.WhyText;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.fake.FakeMining;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.governor.Way;
import io.idlemint.ui.home.DeviceText.Act;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Walks through all reasons in both languages: each has its sentence, the time at which it ends where that is known,
/// and a button that leads somewhere, or none on purpose.
final class EveryReasonTest {
    private static final Instant END = Samples.NOW.plus(Duration.ofMinutes(42));

    /// Those that leave nothing to do: a lease has its own terms, and nothing is in the way.
    private static final Set<Reason> NOTHING_TO_DO = EnumSet.of(Reason.LEASED, Reason.CLEAR);

    static Stream<Arguments> all() {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                .flatMap(locale -> Stream.of(Reason.values()).map(reason -> Arguments.of(locale, reason)));
    }

    private static Level level(Reason reason) {
        return switch (reason) {
            case WARM, HEATING -> Level.BALANCED;
            case DISK_LOW, METERED, LEASING_NEVER, ANYWAY, CLEAR -> Level.FULL;
            default -> Level.OFF;
        };
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachHasASentenceItsEndAndAWayOut(Locale locale, Reason reason) {
        Lab lab = new Lab();
        RecordingNavigator navigator = new RecordingNavigator();
        Wording words = new Wording(Texts.of(locale), lab.clock, ZoneOffset.UTC);
        try (HomeViewModel model = new HomeViewModel(lab.desks(), new ScreenContext(Lab.direct(), words, navigator))) {
            lab.governor.decide(Optional.empty(), level(reason), reason, Optional.of(END));
            DeviceText device = model.devices().getFirst();
            Decision decision = lab.governor.live.get().getFirst().decision();
            sentences(new GovernorWording(words), decision, words.moment(END), words.left(END));
            if (NOTHING_TO_DO.contains(reason)) {
                assertEquals(Optional.empty(), device.way());
                return;
            }
            boolean works = level(reason) != Level.OFF;
            device.way().ifPresent(way -> {
                assertFalse(words.text(way.label()).isBlank());
                model.change(device);
                assertEquals(1, navigator.opened.size(), "the way leads somewhere");
                assertTrue(
                        navigator.opened.getFirst().equals("share " + device.id())
                                || navigator.opened.getFirst().startsWith("settings "),
                        navigator.opened.toString());
                navigator.opened.clear();
            });
            assertTrue(works || device.act() != Act.NONE, "what rests has a button");
            model.act(device);
            assertTrue(
                    !lab.governor.said.isEmpty() || !navigator.opened.isEmpty(),
                    "the button of " + reason + " does something");
            if (!works) {
                lab.governor.said.clear();
                navigator.opened.clear();
                lab.governor.decide(Optional.empty(), level(reason), reason, Optional.of(END));
                model.act();
                assertTrue(!lab.governor.said.isEmpty() || !navigator.opened.isEmpty(), "so does the large one");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aSilentKeyNodeHasASentenceItsTimeAndAWayOutToo(String language) {
        Lab lab = new Lab();
        RecordingNavigator navigator = new RecordingNavigator();
        Wording words = new Wording(Texts.of(Locale.forLanguageTag(language)), lab.clock, ZoneOffset.UTC);
        try (HomeViewModel model = new HomeViewModel(lab.desks(), new ScreenContext(Lab.direct(), words, navigator))) {
            lab.mining.cell.set(FakeMining.at(Activity.CONNECTING, 0));
            assertEquals(Hero.Action.PAUSE, model.hero().get().action(), "it may answer any moment");
            model.change();
            lab.network.cell.set(Samples.lostNetwork());
            Hero hero = model.hero().get();
            assertTrue(hero.reason().contains("lab-01") && hero.reason().contains("30"), hero.reason());
            assertEquals(Hero.Action.CHANGE, hero.action());
            assertEquals(words.text(WhyText.EFFECT_NETWORK), hero.effect());
            model.act();
            DeviceText device = model.devices().getFirst();
            assertEquals(
                    words.text(WhyText.CHANGE_NETWORK),
                    words.text(device.way().orElseThrow().label()));
            model.change(device);
            assertEquals(Collections.nCopies(3, Screen.NETWORK.name()), navigator.opened);
            lab.governor.decide(Level.OFF, Reason.GAME);
            model.change(model.devices().getFirst());
            assertEquals("settings SHARING", navigator.opened.getLast(), "a game is in the way first");
        }
    }

    private static void sentences(GovernorWording governor, Decision decision, String end, String left) {
        String state = governor.state(decision);
        String explained = governor.explained(decision);
        for (String sentence : new String[] {state, explained}) {
            assertFalse(sentence.isBlank());
            assertFalse(sentence.contains("{"), sentence);
        }
        if (decision.reason() != Reason.CLEAR) {
            assertTrue(explained.contains(end), explained + " does not tell that it ends at " + end);
        }
        if (decision.reason().isPause() || decision.reason() == Reason.ANYWAY) {
            assertTrue(state.contains(left), state);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatMerelySlowsDownOrKeepsRentersAwayIsToldToo(Locale locale, Reason reason) {
        Lab lab = new Lab();
        Wording words = new Wording(Texts.of(locale), lab.clock, ZoneOffset.UTC);
        lab.governor.decide(level(reason), reason);
        Decision decision = lab.governor.live.get().getFirst().decision();
        boolean told = decision.mayMine() && Way.of(decision).isPresent();
        assertEquals(told, new GovernorWording(words).slowed(decision).isPresent());
        assertEquals(
                reason != Reason.CLEAR,
                new GovernorWording(words)
                        .ends(decision)
                        .filter(end -> !end.isBlank())
                        .isPresent(),
                "without a known time it is told what ends " + reason);
    }
}
