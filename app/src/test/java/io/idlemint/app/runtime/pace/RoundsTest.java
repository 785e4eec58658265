package io.idlemint.app.runtime.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class RoundsTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(1);

    @Test
    void itComesOften() throws InterruptedException {
        try (Rounds rounds = new Rounds(SOON, NEVER)) {
            assertTrue(rounds.next());
            assertTrue(rounds.next());
        }
    }

    @Test
    void itComesRarelyUntilItIsWorthItAgain() {
        try (Rounds rounds = new Rounds(SOON, NEVER)) {
            rounds.often(false);
            CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(() -> awaited(rounds));
            CompletableFuture<Boolean> late = next.copy().completeOnTimeout(false, 200, TimeUnit.MILLISECONDS);
            assertEquals(false, late.join(), "it came too soon");
            rounds.often(true);
            assertTrue(next.join());
        }
    }

    @Test
    void howRarelyMayChangeWhileItIsWaitedFor() {
        try (Rounds rounds = new Rounds(SOON, NEVER)) {
            rounds.often(false);
            CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(() -> awaited(rounds));
            rounds.rarely(Duration.ofMinutes(59));
            CompletableFuture<Boolean> late = next.copy().completeOnTimeout(false, 200, TimeUnit.MILLISECONDS);
            assertEquals(false, late.join(), "it came too soon");
            rounds.rarely(Duration.ofMillis(250));
            assertTrue(next.join());
        }
    }

    @Test
    void afterTheEndThereIsNoRound() throws InterruptedException {
        Rounds rounds = new Rounds(NEVER, NEVER);
        CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(() -> awaited(rounds));
        rounds.close();
        assertFalse(next.join());
        assertFalse(rounds.next());
    }

    private static boolean awaited(Rounds rounds) {
        try {
            return rounds.next();
        } catch (InterruptedException stopped) {
            throw new CompletionException(stopped);
        }
    }
}
