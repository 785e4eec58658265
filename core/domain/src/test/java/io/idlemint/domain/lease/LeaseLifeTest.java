package io.idlemint.domain.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.LeaseEvent.BecameReady;
import io.idlemint.domain.lease.LeaseEvent.ConnectionBack;
import io.idlemint.domain.lease.LeaseEvent.ConnectionLost;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.LeaseEvent.LedgerClosed;
import io.idlemint.domain.lease.LeaseEvent.Opened;
import io.idlemint.domain.lease.LeaseEvent.RequestRefused;
import io.idlemint.domain.lease.LeaseEvent.StartBegun;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.money.Amount;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaseLifeTest {
    private static final Payout PAYOUT = new Payout(Amount.ofNanos(9), Amount.ofNanos(1), Amount.ofNanos(5));

    private static final List<LeaseEvent> EVENTS = List.of(
            new Opened(),
            new StartBegun(),
            new BecameReady(),
            new ConnectionLost(),
            new ConnectionBack(),
            new EndDecided(EndReason.RENTER_ENDED, Party.RENTER),
            new LedgerClosed(PAYOUT),
            new RequestRefused(EndReason.OFFER_GONE));

    private static LeaseEvent event(String name) {
        return EVENTS.stream()
                .filter(event -> event.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "'Opened', FUNDED",
        "'RequestRefused', REFUSED",
        "'EndDecided', REFUSED",
        "'StartBegun', REQUESTED",
        "'LedgerClosed', REQUESTED",
        "'Opened StartBegun', STARTING",
        "'Opened BecameReady', FUNDED",
        "'Opened EndDecided', FAILED",
        "'Opened LedgerClosed', FAILED",
        "'Opened Opened', FUNDED",
        "'Opened StartBegun BecameReady', READY",
        "'Opened StartBegun ConnectionLost', STARTING",
        "'Opened StartBegun EndDecided', FAILED",
        "'Opened StartBegun BecameReady ConnectionLost', SUSPENDED",
        "'Opened StartBegun BecameReady ConnectionLost ConnectionLost', SUSPENDED",
        "'Opened StartBegun BecameReady ConnectionLost ConnectionBack', READY",
        "'Opened StartBegun BecameReady ConnectionBack', READY",
        "'Opened StartBegun BecameReady EndDecided', ENDING",
        "'Opened StartBegun BecameReady ConnectionLost EndDecided', ENDING",
        "'Opened StartBegun BecameReady EndDecided ConnectionBack', ENDING",
        "'Opened StartBegun BecameReady EndDecided EndDecided', ENDING",
        "'Opened StartBegun BecameReady EndDecided LedgerClosed', SETTLED",
        "'Opened StartBegun BecameReady LedgerClosed', SETTLED",
        "'Opened StartBegun BecameReady EndDecided LedgerClosed LedgerClosed', SETTLED"
    })
    void movesOn(String events, String state) {
        LeaseState reached = new LeaseState.Requested();
        for (String name : events.split(" ", -1)) {
            reached = LeaseLife.step(reached, event(name)).state();
        }
        assertEquals(state, reached.code());
    }

    @Test
    void theFirstReasonStays() {
        LeaseState ending = new LeaseState.Ending(EndReason.UNPAID, Party.RENTER);
        LeaseState again = LeaseLife.step(ending, new EndDecided(EndReason.TIME_UP, Party.RENTER))
                .state();
        assertEquals(ending, again);
        LeaseState.Settled settled = assertInstanceOf(
                LeaseState.Settled.class,
                LeaseLife.step(again, new LedgerClosed(PAYOUT)).state());
        assertEquals(EndReason.UNPAID, settled.reason());
        assertEquals(PAYOUT, settled.payout());
    }

    @Test
    void holdsItsRulesOverRandomLives() {
        long seed = 4_711L;
        Random random = new Random(seed);
        for (int life = 0; life < 10_000; life++) {
            LeaseState state = new LeaseState.Requested();
            int stage = 0;
            for (int step = 0; step < 20; step++) {
                LeaseEvent event = EVENTS.get(random.nextInt(EVENTS.size()));
                LeaseLife.Step taken = LeaseLife.step(state, event);
                String where = "seed " + seed + ", life " + life + ", step " + step + ": " + state + " + " + event;
                if (state.isOver()) {
                    assertInstanceOf(LeaseLife.Step.Ignored.class, taken, where);
                }
                assertTrue(stage(taken.state()) >= stage, where);
                if (taken instanceof LeaseLife.Step.Ignored) {
                    assertEquals(state, taken.state(), where);
                }
                state = taken.state();
                stage = stage(state);
            }
        }
    }

    /// READY and SUSPENDED alternate, so they are one stage.
    private static int stage(LeaseState state) {
        return switch (state) {
            case LeaseState.Requested s -> 0;
            case LeaseState.Funded s -> 1;
            case LeaseState.Starting s -> 2;
            case LeaseState.Ready s -> 3;
            case LeaseState.Suspended s -> 3;
            case LeaseState.Ending s -> 4;
            case LeaseState.Settled s -> 5;
            case LeaseState.Refused s -> 5;
            case LeaseState.Failed s -> 5;
        };
    }
}
