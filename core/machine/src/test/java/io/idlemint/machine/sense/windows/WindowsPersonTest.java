package io.idlemint.machine.sense.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.machine.sense.person.PersonSense.Seen;
import io.idlemint.machine.sense.windows.FrontWindow.Rectangle;
import io.idlemint.machine.sense.windows.WindowsPerson.Libraries;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is made of Windows's answers; the functions themselves were never called on Windows.
class WindowsPersonTest {
    private static final long SELF = 4_242;

    private final FakeSession session = new FakeSession();
    private final FakeKernel32 kernel = new FakeKernel32();

    private Seen see() {
        Libraries all =
                new Libraries(session, kernel, Optional.of(session), Optional.of(session), Optional.of(session));
        try (WindowsPerson person = new WindowsPerson(all, SELF)) {
            return person.see();
        }
    }

    @Test
    void anOpenSessionWithAGameInFront() {
        kernel.ticks = 61_500;
        assertEquals(
                new Seen(
                        Optional.of(Duration.ofMillis(61_500)),
                        Optional.of(false),
                        Optional.of(true),
                        Optional.of(Set.of()),
                        Optional.of(false)),
                see());
        assertEquals(1, session.released);
    }

    @Test
    void theCountersMayWrap() {
        session.lastInput = -500;
        kernel.ticks = 1_500;
        assertEquals(Optional.of(Duration.ofSeconds(2)), see().idle());
    }

    @ParameterizedTest
    @CsvSource({
        // flags, level, bytes, saver, state, locked
        "0, 1, 232, 0, 5, true",
        "1, 1, 232, 0, 5, false",
        "-1, 1, 232, 0, 5, ",
        "0, 2, 232, 0, 5, ",
        "0, 1, 16, 0, 5, ",
        "0, 1, 0, 0, 5, ",
        "1, 1, 232, 1, 5, true",
        "1, 1, 232, 0, 1, true",
        "-1, 1, 0, 1, 5, true"
    })
    void theScreenIsLockedOrItsSaverOn(int flags, int level, int bytes, int saver, int state, Boolean locked) {
        session.lockFlags = flags;
        session.level = level;
        session.sessionBytes = bytes;
        session.saver = saver;
        session.state = state;
        assertEquals(Optional.ofNullable(locked), see().locked());
    }

    @ParameterizedTest
    @CsvSource({
        // state, process, class, style, left-top-right-bottom, full
        "5, 76, UnrealWindow, 96000000, 00000000000000000004000000030000, true",
        "5, 76, UnrealWindow, 96000000, f8fffffff8ffffff0804000008030000, true",
        "5, 76, UnrealWindow, 96000000, 00000000000000000004000000020000, false",
        "5, 4242, GlassWndClass-Ours, 96000000, 00000000000000000004000000030000, false",
        "3, 4242, GlassWndClass-Ours, 96000000, 00000000000000000004000000030000, false",
        "5, 76, Progman, 96000000, 00000000000000000004000000030000, false",
        "5, 76, WorkerW, 96000000, 00000000000000000004000000030000, false",
        "5, 76, Chrome_WidgetWin_1, 17cf0000, f8fffffff8ffffff0804000008030000, false",
        "5, 76, Chrome_WidgetWin_1, 17000000, 00000000000000000004000000030000, true",
        "3, 76, Small, 96000000, 00000000000000000001000000010000, true",
        "4, 76, Small, 96000000, 00000000000000000001000000010000, true",
        "2, 76, Small, 96000000, 00000000000000000001000000010000, false"
    })
    void aWindowFillsTheScreen(int state, int process, String kind, String style, String rectangle, boolean full) {
        session.state = state;
        session.process = process;
        session.kind = kind;
        session.style = Integer.parseUnsignedInt(style, 16);
        session.rectangle = rectangle;
        assertEquals(Optional.of(full), see().fullScreen());
    }

    @Test
    void theRecordedDesktopFillsTheScreenAndIsNoGame() {
        session.kind = new String(Recorded.bytes(Recorded.DESKTOP_CLASS), StandardCharsets.UTF_16LE);
        assertEquals("#32769", session.kind);
        assertEquals(Optional.of(false), see().fullScreen());
        session.window = 0;
        assertEquals(Optional.of(false), see().fullScreen());
    }

    @Test
    void aMonitorThatIsNotToldIsNotFilled() {
        Rectangle nothing = new Rectangle(0, 0, 0, 0);
        Rectangle large = new Rectangle(0, 0, 1_024, 768);
        assertEquals(false, new FrontWindow(1, "Game", 0, large, nothing).fillsTheScreen());
        assertEquals(true, new FrontWindow(1, "Game", 0, large, large).fillsTheScreen());
    }

    @Test
    void aProgramKeepsTheScreenOnAndSomebodySitsElsewhere() {
        session.execution = 0x80000003;
        session.remote = 1;
        assertEquals(Optional.of(Set.of("Windows")), see().awake());
        assertEquals(Optional.of(true), see().remote());
    }

    @Test
    void whatALibraryLacksIsUnknown() {
        Libraries few = new Libraries(session, kernel, Optional.empty(), Optional.empty(), Optional.empty());
        try (WindowsPerson person = new WindowsPerson(few, SELF)) {
            assertEquals(Optional.empty(), person.see().locked());
            assertEquals(Optional.empty(), person.see().awake());
            assertEquals(Optional.of(true), person.see().fullScreen());
        }
    }
}
