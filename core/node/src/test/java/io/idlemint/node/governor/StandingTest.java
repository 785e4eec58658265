package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.governor.Situation.Candidate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Hysteresis and dwell times, second by second.
class StandingTest {
    private Instant at = Story.NOON;
    private Map<Bytes32, Decision> last = Map.of();

    private Reason after(int seconds, String facts) {
        for (int second = 0; second < seconds; second++) {
            at = at.plusSeconds(1);
            last = Governor.decide(Story.of(facts, at), last);
        }
        return decision().reason();
    }

    private Decision decision() {
        Decision decision = last.get(Story.DEVICE);
        assertNotNull(decision);
        return decision;
    }

    @Test
    void heatStopsAtOnceAndEndsCoolerForAMinute() {
        assertEquals(Reason.CLEAR, after(1, "heat=60"));
        assertEquals(Reason.TOO_HOT, after(1, "heat=95"));
        assertEquals(Reason.TOO_HOT, after(600, "heat=91"));
        assertEquals(Reason.TOO_HOT, after(60, "heat=80"));
        assertEquals(
                Optional.of(at.minusSeconds(59).plusSeconds(60)), decision().until());
        assertEquals(Reason.CLEAR, after(1, "heat=80"));
    }

    @Test
    void aLostThermometerKeepsItStoppedForTenMinutes() {
        assertEquals(Reason.TOO_HOT, after(1, "heat=95"));
        assertEquals(Reason.TOO_HOT, after(600, ""));
        assertEquals(Reason.CLEAR, after(1, ""));
    }

    @Test
    void aMomentOfLoadIsNothing() {
        assertEquals(Reason.CLEAR, after(1, "busy=50 others=10"));
        assertEquals(Reason.CLEAR, after(10, "busy=50 others=90"));
        assertEquals(Reason.CLEAR, after(1, "busy=50 others=10"));
        assertEquals(Reason.CLEAR, after(10, "busy=50 others=90"));
        assertEquals(Reason.BUSY, after(1, "busy=50 others=90"));
        assertEquals(Reason.BUSY, after(100, "busy=50 others=41"));
        assertEquals(Reason.BUSY, after(30, "busy=50 others=39"));
        assertEquals(Reason.CLEAR, after(1, "busy=50 others=39"));
    }

    @Test
    void profitMustBetterByTwoPercentForFiveMinutes() {
        assertEquals(Reason.UNPROFITABLE, after(301, "least=10000 profit=9999"));
        assertEquals(Reason.UNPROFITABLE, after(900, "least=10000 profit=10199"));
        assertEquals(Reason.UNPROFITABLE, after(300, "least=10000 profit=10200"));
        assertEquals(Reason.CLEAR, after(1, "least=10000 profit=10200"));
    }

    @Test
    void eachDeviceMustBetterItsOwnProfit() {
        Map<Bytes32, Decision> both = Map.of();
        for (int second = 0; second <= 1_500; second++) {
            Situation own = Story.of("least=10000 profit=9999 otherProfit=" + (second < 700 ? 10_199 : 10_200), at);
            at = at.plusSeconds(1);
            List<Candidate> devices = List.of(
                    new Candidate(Story.DEVICE, DeviceKind.CPU, false),
                    new Candidate(Story.OTHER, DeviceKind.GPU, false));
            Map<Bytes32, Long> first = Map.of(Story.DEVICE, 9_999L, Story.OTHER, 9_999L);
            Readings seen = second < 400 ? own.readings().withProfit(first) : own.readings();
            both = Governor.decide(new Situation(seen, own.preferences(), own.word(), devices, at), both);
            Reason other = second < 300 || second >= 1_000 ? Reason.CLEAR : Reason.UNPROFITABLE;
            assertEquals(other, reason(both, Story.OTHER), second + " s");
            assertEquals(second < 300 ? Reason.CLEAR : Reason.UNPROFITABLE, reason(both, Story.DEVICE), second + " s");
        }
    }

    private static Reason reason(Map<Bytes32, Decision> decided, Bytes32 device) {
        return Objects.requireNonNull(decided.get(device)).reason();
    }

    @Test
    void theOwnerIsObeyedAtOnceInBothDirections() {
        assertEquals(Reason.CLEAR, after(1, ""));
        assertEquals(Reason.PAUSED, after(1, "pause"));
        assertEquals(Reason.CLEAR, after(1, ""));
        assertEquals(at, decision().since());
    }

    @Test
    void sinceIsKeptWhileNothingChanges() {
        after(1, "idle=1S");
        Instant began = at;
        after(100, "idle=5S");
        assertEquals(began, decision().since());
        assertEquals(Optional.of(at.plusSeconds(300 - 5 + 5)), decision().until());
    }

    @Test
    void aHotMomentDoesNotCostALease() {
        after(1, "heat=95 leased");
        assertEquals(false, decision().giveNotice());
        after(29, "heat=95 leased");
        assertEquals(false, decision().giveNotice());
        after(1, "heat=95 leased");
        assertEquals(true, decision().giveNotice());
    }

    @Test
    void norDoesOneThatItTakesAWhileToForget() {
        after(1, "heat=95 leased");
        for (int second = 0; second < 60; second++) {
            assertEquals(Reason.TOO_HOT, after(1, "heat=80 leased"));
            assertEquals(false, decision().giveNotice());
        }
        assertEquals(Reason.LEASED, after(1, "heat=80 leased"));
    }

    @Test
    void aClockThatIsSetBackDoesNotFreezeAReason() {
        assertEquals(Reason.TOO_HOT, after(1, "heat=95"));
        assertEquals(Reason.TOO_HOT, after(30, "heat=60"));
        at = at.minusSeconds(86_400);
        assertEquals(Reason.TOO_HOT, after(60, "heat=60"));
        assertEquals(Reason.CLEAR, after(1, "heat=60"));
    }
}
