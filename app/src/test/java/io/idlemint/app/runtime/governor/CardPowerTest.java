package io.idlemint.app.runtime.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.desk.GovernorDesk.PowerLimit;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Decision.Cause;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class CardPowerTest {
    private static final Bytes32 FIRST = Bytes32.sha256("first");
    private static final Bytes32 SECOND = Bytes32.sha256("second");

    private final List<String> calls = new CopyOnWriteArrayList<>();

    /// Three cards, of which the second is another one.
    private final class Recorder implements CardPower.Cards {
        @Override
        public int size() {
            return 3;
        }

        @Override
        public String name(int card) {
            return card == 1 ? "NVIDIA T4" : "NVIDIA GeForce RTX 3060";
        }

        @Override
        public OptionalInt usualWatts(int card) {
            return card == 1 ? OptionalInt.empty() : OptionalInt.of(170);
        }

        @Override
        public OptionalInt limit(int card, int percent) {
            calls.add("limit " + card + " to " + percent);
            return OptionalInt.of(100);
        }

        @Override
        public void restore(int card) {
            calls.add("restore " + card);
        }

        @Override
        public void close() {
            calls.add("close");
        }
    }

    private CardPower power(boolean crash) {
        return new CardPower(
                () -> {
                    calls.add("open");
                    return Optional.of(new Recorder());
                },
                List.of(
                        new CardPower.Named(FIRST, "GA106 [GeForce RTX 3060]"),
                        new CardPower.Named(SECOND, "GA106 [GeForce RTX 3060]")),
                crash);
    }

    @Test
    void itTellsWhichCardsCanBeLimitedAndWhatHolds() {
        CardPower power = power(false);
        power.look();
        power.close();
        PowerLimit usual = new PowerLimit(170, OptionalInt.empty(), false);
        assertEquals(Map.of(FIRST, usual, SECOND, usual), power.told());
        CardPower busy = power(false);
        busy.heed(OptionalInt.of(60), decided(Level.FULL, Level.OFF));
        busy.close();
        assertEquals(Map.of(FIRST, new PowerLimit(170, OptionalInt.of(100), false)), busy.told());
    }

    private static Map<Bytes32, Decision> decided(Level first, Level second) {
        return Map.of(FIRST, decision(FIRST, first), SECOND, decision(SECOND, second));
    }

    private static Decision decision(Bytes32 device, Level level) {
        return new Decision(
                device,
                level,
                true,
                false,
                Reason.CLEAR,
                Instant.EPOCH,
                Optional.empty(),
                new Cause(OptionalLong.empty(), OptionalLong.empty(), ""),
                Optional.empty(),
                List.of());
    }

    @Test
    void withoutTheOwnersWordTheDriverIsNotTouched() {
        try (CardPower power = power(false)) {
            power.heed(OptionalInt.empty(), decided(Level.FULL, Level.FULL));
        }
        assertEquals(List.of(), calls);
    }

    @Test
    void aCardIsLimitedWhileItMayMineAndGivenBackForAGame() {
        try (CardPower power = power(false)) {
            power.heed(OptionalInt.of(70), decided(Level.FULL, Level.OFF));
            power.heed(OptionalInt.of(70), decided(Level.QUIET, Level.OFF));
            power.heed(OptionalInt.of(60), decided(Level.FULL, Level.FULL));
            power.heed(OptionalInt.of(60), decided(Level.OFF, Level.FULL));
            power.heed(OptionalInt.empty(), decided(Level.FULL, Level.FULL));
        }
        // The second card of that name is the driver's third one.
        assertEquals(
                List.of("open", "limit 0 to 70", "limit 0 to 60", "limit 2 to 60", "restore 0", "restore 2", "close"),
                calls);
    }

    @Test
    void afterACrashTheDriverIsOpenedAtOnceWhichPutsBackWhatWasLeft() {
        try (CardPower power = power(true)) {
            power.heed(OptionalInt.empty(), decided(Level.FULL, Level.FULL));
        }
        assertEquals(List.of("open", "close"), calls);
    }
}
