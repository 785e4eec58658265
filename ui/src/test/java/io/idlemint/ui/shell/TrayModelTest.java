package io.idlemint.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.tray.TrayPicture;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.kit.StateKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TrayModelTest {
    private final Lab lab = new Lab();
    private final List<String> window = new ArrayList<>();
    private final List<StateKind> drawn = new ArrayList<>();

    private TrayModel model(boolean welcomed) {
        return new TrayModel(
                lab.desks(),
                Lab.direct(),
                lab.words(),
                welcomed,
                kind -> {
                    drawn.add(kind);
                    return List.of(new TrayPicture(1, new int[] {kind.hashCode()}));
                },
                new TrayModel.Window() {
                    @Override
                    public void open() {
                        window.add("open");
                    }

                    @Override
                    public void openLease(Bytes32 lease) {
                        window.add("lease " + lease.equals(Samples.rented().id()));
                    }

                    @Override
                    public void quit() {
                        window.add("quit");
                    }
                });
    }

    @Test
    void itSaysTheStateAndOffersToPause() {
        try (TrayModel model = model(true)) {
            assertEquals("Sharing, mining", model.face().title());
            assertEquals("48.70\u00a0MINT", model.face().detail());
            assertEquals(
                    List.of(
                            "(Sharing, mining)",
                            "-",
                            "Pause for 15\u00a0min, until 14:47",
                            "Pause for 1\u00a0h, until 15:32",
                            "Pause for 4\u00a0h, until 18:32",
                            "Pause until I resume",
                            "-",
                            "Pause only the graphics cards",
                            "Finish current work, then pause",
                            "I need my PC: a running lease gets its notice",
                            "-",
                            "Open Idlemint",
                            "Quit"),
                    lab.tray.menu());
            lab.tray.choose("Pause for 15\u00a0min, until 14:47");
            assertEquals("(Paused by you, 15\u00a0min left)", lab.tray.menu().getFirst());
            assertEquals(StateKind.PAUSED, drawn.getLast());
            lab.tray.choose("Resume sharing");
            assertEquals(List.of("pause all PAUSE PT15M", "resume all"), lab.governor.said);
        }
    }

    @Test
    void whatWasNeverStartedIsStartedAndNotResumed() {
        lab.governor.decide(Level.OFF, Reason.NOT_STARTED);
        try (TrayModel model = model(true)) {
            assertEquals("Ready to share", model.face().title());
            lab.tray.choose("Start sharing");
            assertEquals(List.of("resume all"), lab.governor.said);
        }
    }

    @Test
    void itTakesThePcBackAtOnce() {
        try (TrayModel model = model(true)) {
            lab.tray.choose("I need my PC: a running lease gets its notice");
            assertEquals(List.of("pause all RECLAIM until resumed"), lab.governor.said);
            assertEquals("Yours alone", model.face().title());
            assertTrue(lab.tray.menu().contains("Resume sharing"), lab.tray.menu()::toString);
        }
    }

    @Test
    void aCardThatIsPausedAloneIsToldAndResumedAlone() {
        try (TrayModel model = model(true)) {
            lab.tray.choose("Pause only the graphics cards");
            assertEquals(
                    "Sharing, mining \u00b7 1 of 2 devices paused", model.face().title());
            lab.governor.pause(Optional.of(Samples.id(11)), Kind.PAUSE, Optional.of(Duration.ofHours(1)));
            assertEquals(
                    "Sharing, mining \u00b7 1 of 2 devices paused, 1\u00a0h left",
                    model.face().title());
            assertEquals(
                    List.of(
                            "(Sharing, mining \u00b7 1 of 2 devices paused, 1\u00a0h left)",
                            "-",
                            "Pause for 15\u00a0min, until 14:47",
                            "Pause for 1\u00a0h, until 15:32",
                            "Pause for 4\u00a0h, until 18:32",
                            "Pause until I resume",
                            "-",
                            "Finish current work, then pause",
                            "I need my PC: a running lease gets its notice",
                            "-",
                            "Resume what is paused",
                            "-",
                            "Open Idlemint",
                            "Quit"),
                    lab.tray.menu());
            lab.tray.choose("Resume what is paused");
            assertEquals("resume RTX 4070 Laptop", lab.governor.said.getLast());
            assertEquals("Sharing, mining", model.face().title());
        }
    }

    @Test
    void theProcessorThatIsPausedAloneLeavesTheCardsToBePaused() {
        try (TrayModel model = model(true)) {
            lab.governor.pause(Optional.of(Samples.id(10)), Kind.PAUSE, Optional.of(Duration.ofMinutes(15)));
            assertTrue(model.face().title().endsWith("1 of 2 devices paused, 15\u00a0min left"), model.face()::title);
            assertTrue(lab.tray.menu().contains("Pause until I resume"), lab.tray.menu()::toString);
            lab.tray.choose("Resume what is paused");
            assertEquals("resume Ryzen 7 7840HS", lab.governor.said.getLast());
        }
    }

    @Test
    void ofSeveralPausesTheOneThatEndsFirstCounts() {
        try (TrayModel model = model(true)) {
            lab.governor.pause(Optional.empty(), Kind.PAUSE, Optional.of(Duration.ofHours(4)));
            lab.governor.pause(Optional.of(Samples.id(11)), Kind.PAUSE, Optional.of(Duration.ofMinutes(15)));
            assertEquals("Paused by you, 15\u00a0min left", model.face().title());
            lab.governor.pause(Optional.of(Samples.id(11)), Kind.PAUSE, Optional.empty());
            assertEquals("Paused by you, 4\u00a0h left", model.face().title());
            assertTrue(lab.tray.menu().contains("Resume sharing"), lab.tray.menu()::toString);
        }
    }

    @Test
    void theCountdownIsTheClocks() {
        try (TrayModel model = model(true)) {
            lab.clock.advance(Duration.ofMinutes(2));
            lab.governor.pause(Optional.empty(), Kind.PAUSE, Optional.of(Duration.ofMinutes(42)));
            assertEquals("Paused by you, 40\u00a0min left", model.face().title());
        }
    }

    @Test
    void itSaysWhyItRests() {
        try (TrayModel model = model(true)) {
            lab.governor.decide(Level.OFF, Reason.TOO_HOT);
            assertEquals("Paused because it is too hot", model.face().title());
            assertEquals(StateKind.PROBLEM, drawn.getLast());
            lab.network.cell.set(Samples.lostNetwork());
            assertTrue(model.face().detail().endsWith("does not answer, the next try comes by itself"));
        }
    }

    @Test
    void ofALeaseTheMinutesAreTold() {
        LeaseNow lease = Samples.rented();
        for (long seconds : List.of(61L, 95L, 120L)) {
            lab.leases.cell.set(List.of(Samples.rentedFor(Duration.ofSeconds(seconds))));
            try (TrayModel model = model(true)) {
                assertEquals("Sharing, mining", model.face().title());
                String line = "I rent: " + lease.deviceName() + ", 2\u00a0min left";
                assertTrue(lab.tray.menu().contains(line), () -> seconds + ": " + lab.tray.menu());
            }
        }
    }

    @Test
    void leasesAreThereAndTheWindowIsOpenedAndEnded() {
        lab.leases.cell.set(List.of(Samples.rented()));
        try (TrayModel model = model(true)) {
            assertEquals(1, drawn.stream().distinct().count());
            lab.tray.choose("I rent: " + Samples.rented().deviceName() + ", 5\u00a0h\u00a018\u00a0min left");
            lab.tray.choose("Open Idlemint");
            lab.tray.choose("Quit");
            assertEquals(List.of("lease true", "open", "quit"), window);
            assertTrue(model.face().lines().size() > 5);
        }
        assertEquals(Optional.empty(), lab.tray.face);
    }

    @Test
    void beforeTheFirstRunIsOverItOnlyOpensAndQuits() {
        try (TrayModel model = model(false)) {
            assertEquals("Idlemint is not set up yet", model.face().title());
            assertEquals(List.of("(Idlemint is not set up yet)", "Open Idlemint", "Quit"), lab.tray.menu());
        }
    }
}
