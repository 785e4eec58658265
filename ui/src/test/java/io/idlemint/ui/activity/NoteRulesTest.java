package io.idlemint.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.money.Amount;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.prefs.NoteKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NoteRulesTest {
    private final NoteRules rules = new NoteRules(new Lab().words());

    private static LeaseNow lease(Party side, String used, int minutesLeft) {
        return lease(side, new LeaseState.Ready(), used, minutesLeft);
    }

    private static LeaseNow lease(Party side, LeaseState state, String used, int minutesLeft) {
        return new LeaseNow(
                Samples.id(9),
                side,
                Samples.LYON,
                "EPYC 9354",
                false,
                state,
                Samples.perHour("1"),
                Samples.mint("10"),
                60,
                Samples.mint(used),
                Samples.mint(used),
                Amount.ZERO,
                Optional.of(Duration.ofMinutes(minutesLeft)),
                Samples.NOW,
                OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "7.4,7.4,",
        "7.4,7.5,75 % of the budget for EPYC 9354 is used",
        "7.5,8.9,",
        "8.9,9.0,90 % of the budget for EPYC 9354 is used",
        "7.4,9.5,90 % of the budget for EPYC 9354 is used",
        "9.9,10,100 % of the budget for EPYC 9354 is used"
    })
    void theBudgetIsToldOnceAtEachMark(String before, String after, String title) {
        List<Note> notes =
                rules.leases(List.of(lease(Party.RENTER, before, 90)), List.of(lease(Party.RENTER, after, 90)));
        assertEquals(
                title == null ? List.of() : List.of(title.replace(" %", "\u00a0%")),
                notes.stream()
                        .map(note -> note.title().replace(" %", "\u00a0%"))
                        .toList());
        assertTrue(notes.stream().allMatch(note -> note.stays() && note.kind() == NoteKind.BUDGET));
        assertEquals(
                List.of(),
                rules.leases(List.of(lease(Party.PROVIDER, before, 90)), List.of(lease(Party.PROVIDER, after, 90))),
                "the budget is the renter's");
    }

    /// Whoever rents the own computer to try it is both sides of one lease; the provider's lasts longer.
    @Test
    void theTwoSidesOfOneLeaseAreNotMixed() {
        LeaseState starting = new LeaseState.Starting();
        List<LeaseNow> before =
                List.of(lease(Party.PROVIDER, starting, "0", 1_440), lease(Party.RENTER, starting, "0", 2));
        List<LeaseNow> running = List.of(lease(Party.PROVIDER, "0", 1_440), lease(Party.RENTER, "0", 2));
        assertEquals(
                List.of("EPYC 9354 is rented from you", "You rent EPYC 9354"),
                rules.leases(before, running).stream().map(Note::title).toList());
    }

    @ParameterizedTest
    @CsvSource({"16,15,1", "15,14,0", "17,16,0", "16,1,1"})
    void theEndIsToldOnceAQuarterOfAnHourBefore(int before, int after, int notes) {
        List<Note> told =
                rules.leases(List.of(lease(Party.RENTER, "1", before)), List.of(lease(Party.RENTER, "1", after)));
        assertEquals(notes, told.size());
        assertTrue(told.stream()
                .allMatch(note -> note.kind() == NoteKind.ENDS_SOON
                        && note.lease().equals(Optional.of(Samples.id(9)))
                        && !note.sentence().isEmpty()));
    }

    @Test
    void aLeaseIsToldWhenItIsReadyAndWhenItHasEnded() {
        LeaseNow starting = lease(Party.RENTER, new LeaseState.Starting(), "0", 90);
        LeaseNow running = lease(Party.RENTER, "0", 90);
        LeaseNow lost = lease(Party.RENTER, new LeaseState.Suspended(), "0", 90);
        LeaseNow over =
                lease(Party.RENTER, Samples.ended(9, EndReason.BUDGET_USED).state(), "1", 90);
        assertEquals(1, rules.leases(List.of(starting), List.of(running)).size());
        assertEquals(List.of(), rules.leases(List.of(lost), List.of(running)), "back again is not new");
        assertEquals(List.of(), rules.leases(List.of(), List.of(running)), "what ran before the start is not new");
        Note end = rules.leases(List.of(running), List.of(over)).getFirst();
        assertTrue(end.stays(), "money came back");
        assertTrue(end.sentence().contains("LSE-"), end.sentence());
        assertEquals(List.of(), rules.leases(List.of(over), List.of(over)));
    }

    @Test
    void aLostKeyNodeIsToldOnce() {
        assertEquals(1, rules.network(Samples.network(), Samples.lostNetwork()).size());
        assertEquals(List.of(), rules.network(Samples.lostNetwork(), Samples.lostNetwork()));
        assertEquals(List.of(), rules.network(Samples.lostNetwork(), Samples.network()));
        assertFalse(rules.network(Samples.network(), Samples.lostNetwork())
                .getFirst()
                .sentence()
                .isEmpty());
    }
}
