package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.governor.Preferences.Limits;
import io.idlemint.node.governor.Preferences.Presence;
import io.idlemint.node.governor.Preferences.Room;
import io.idlemint.node.governor.Preferences.Supply;
import io.idlemint.node.profit.Money;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TakenBackTest {
    private static final Bytes32 OTHER = Bytes32.sha256("another device");

    private static final List<UnaryOperator<Preferences>> CHANGES = List.of(
            now -> now.with(new Presence(
                    Level.QUIET,
                    now.presence().away(),
                    now.presence().awayAfter(),
                    now.presence().fullScreenPauses(),
                    now.presence().games())),
            now -> now.with(new Presence(
                    now.presence().here(),
                    now.presence().away(),
                    Duration.ofMinutes(7),
                    now.presence().fullScreenPauses(),
                    now.presence().games())),
            now -> now.with(new Presence(
                    now.presence().here(),
                    now.presence().away(),
                    now.presence().awayAfter(),
                    now.presence().fullScreenPauses(),
                    Set.of("chess"))),
            now -> now.with(now.limits().withCelsius(70, now.limits().gpuCelsius())),
            now -> now.with(now.limits().withGpuBusy(OptionalInt.of(11))),
            now -> now.with(new Supply(Level.FULL, now.supply().minimumChargePercent(), true)),
            now -> now.with(new Room(5, 6)),
            now -> now.withSchedule(now.schedule().with(Schedule.Use.OFF, DayOfWeek.MONDAY, 0, 4)),
            now -> now.withMoney(Money.unknown("CHF")),
            now -> now.withLeasing(now.leasing().withNotice(Duration.ofMinutes(10))),
            now -> now.withRule(Story.DEVICE, now.rule(Story.DEVICE).withMine(When.NEVER)),
            now -> now.withRule(OTHER, now.rule(OTHER).withLease(When.NEVER)));

    @Test
    void oneChangeGoesAndEveryOtherStays() {
        Preferences before = Preferences.balanced(ZoneOffset.UTC);
        for (UnaryOperator<Preferences> change : CHANGES) {
            Preferences after = change.apply(before);
            assertEquals(before, new TakenBack(before, after).from(after));
            for (UnaryOperator<Preferences> later : CHANGES) {
                if (!later.equals(change)) {
                    assertEquals(later.apply(before), new TakenBack(before, after).from(later.apply(after)));
                }
            }
        }
    }

    @Test
    void aRuleThatADeviceHadBeforeComesBack() {
        Preferences before = only(Level.QUIET, Preferences.quiet(ZoneOffset.UTC));
        Preferences after = only(Level.OFF, before);
        assertEquals(before, new TakenBack(before, after).from(after));
    }

    private static Preferences only(Level most, Preferences now) {
        return now.withRule(OTHER, now.rule(OTHER).withMost(most));
    }

    @Test
    void limitsThatChangedTogetherComeBackTogether() {
        Preferences before = Preferences.full(ZoneOffset.UTC);
        Preferences after = before.with(new Limits(60, 61, OptionalInt.empty()));
        Preferences later = after.with(new Room(1, 2));
        assertEquals(before.with(new Room(1, 2)), new TakenBack(before, after).from(later));
    }
}
