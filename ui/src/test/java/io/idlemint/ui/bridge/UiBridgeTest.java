package io.idlemint.ui.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.live.Subscription;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class UiBridgeTest {
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final UiBridge bridge = new UiBridge(screen::add, background::add);

    @Test
    void onlyTheNewestValueIsShown() {
        LiveCell<Integer> live = new LiveCell<>(1);
        List<Integer> shown = new ArrayList<>();
        bridge.show(live, shown::add);
        live.set(2);
        live.set(3);
        assertEquals(1, screen.size());
        run(screen);
        live.set(4);
        run(screen);
        assertEquals(List.of(3, 4), shown);
    }

    @Test
    void nothingIsShownAfterTheEnd() {
        LiveCell<Integer> live = new LiveCell<>(1);
        List<Integer> shown = new ArrayList<>();
        Subscription subscription = bridge.show(live, shown::add);
        run(screen);
        live.set(2);
        subscription.close();
        run(screen);
        live.set(3);
        assertEquals(0, screen.size());
        assertEquals(List.of(1), shown);
    }

    @Test
    void asleepItKeepsTheNewestValueUntilItWakes() {
        LiveCell<Integer> live = new LiveCell<>(1);
        List<Integer> shown = new ArrayList<>();
        Subscription subscription = bridge.show(live, shown::add);
        run(screen);
        bridge.sleep();
        live.set(2);
        live.set(3);
        assertEquals(0, screen.size());
        bridge.wake();
        run(screen);
        assertEquals(List.of(1, 3), shown);
        bridge.sleep();
        live.set(4);
        subscription.close();
        bridge.wake();
        assertEquals(0, screen.size());
    }

    @Test
    void anOrderThatIsNotTakenIsHeardOf() {
        List<String> heard = new ArrayList<>();
        Subscription subscription = bridge.hear(refused -> heard.add(refused.getMessage()));
        bridge.tell(() -> refuse("the first"));
        bridge.remind(() -> refuse("what nobody waits for"));
        run(background);
        assertEquals(List.of(), heard, "not on this thread");
        run(screen);
        assertEquals(List.of("the first"), heard);
        subscription.close();
        bridge.tell(() -> refuse("the second"));
        run(background);
        run(screen);
        assertEquals(List.of("the first"), heard);
    }

    private static void refuse(String why) {
        throw new IllegalStateException(why);
    }

    @Test
    void questionsAreAskedElsewhereAndAnsweredOnTheScreensThread() {
        List<String> answers = new ArrayList<>();
        bridge.ask(() -> "answer", answers::add, failure -> answers.add("failed"));
        assertEquals(List.of(0, 1), List.of(screen.size(), background.size()));
        run(background);
        assertEquals(List.of(), answers);
        run(screen);
        assertEquals(List.of("answer"), answers);
    }

    @Test
    void aFailureIsBroughtBack() {
        IllegalStateException broken = new IllegalStateException("broken");
        List<RuntimeException> failures = new ArrayList<>();
        bridge.ask(
                () -> {
                    throw broken;
                },
                answer -> {},
                failures::add);
        run(background);
        run(screen);
        assertSame(broken, failures.getFirst());
    }

    private static void run(Queue<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }
}
