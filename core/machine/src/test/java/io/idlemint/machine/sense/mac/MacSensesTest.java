package io.idlemint.machine.sense.mac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.machine.profile.OshiBoard;
import io.idlemint.machine.sense.kernel.ProcessTable;
import io.idlemint.machine.sense.person.PersonSense.Seen;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is made of macOS's answers, which are made up in the words of Apple's references. Nothing of it was
/// ever called on macOS.
class MacSensesTest {
    private static final long SELF = 4_242;

    private final FakeFoundation foundation = new FakeFoundation();
    private final FakeMac mac = new FakeMac();
    private final long[] nanos = {0};

    @SuppressWarnings("MethodName") // the names are those of the references
    private final class FakeMac implements Apple.CoreGraphics, Apple.PowerManagement {
        double idle = 12.5;
        Map<String, Object> session = Map.of("kCGSSessionOnConsoleKey", true, "kCGSSessionUserNameKey", "alice");
        List<Object> windows = List.of();
        Map<Object, Object> assertions = Map.of();
        int error;

        @Override
        public double CGEventSourceSecondsSinceLastEventType(int state, int type) {
            return state == 1 && type == -1 ? idle : -1;
        }

        @Override
        public MemorySegment CGSessionCopyCurrentDictionary() {
            return session.isEmpty() ? MemorySegment.NULL : foundation.copy(session);
        }

        @Override
        public MemorySegment CGWindowListCopyWindowInfo(int which, int window) {
            return foundation.copy(windows);
        }

        @Override
        public int CGGetActiveDisplayList(int most, MemorySegment displays, MemorySegment count) {
            displays.set(ValueLayout.JAVA_INT, 0, 1);
            displays.set(ValueLayout.JAVA_INT, 4, 2);
            count.set(ValueLayout.JAVA_INT, 0, 2);
            return 0;
        }

        @Override
        public long CGDisplayPixelsWide(int display) {
            return display == 1 ? 1_728 : 2_560;
        }

        @Override
        public long CGDisplayPixelsHigh(int display) {
            return display == 1 ? 1_117 : 1_440;
        }

        @Override
        public int IOPMCopyAssertionsByProcess(MemorySegment dictionary) {
            dictionary.set(ValueLayout.ADDRESS, 0, foundation.copy(assertions));
            return error;
        }
    }

    private static Map<String, Object> window(int layer, long process, int width, int height) {
        return Map.of(
                "kCGWindowLayer",
                layer,
                "kCGWindowOwnerPID",
                process,
                "kCGWindowBounds",
                Map.of("X", 0, "Y", 0, "Width", width, "Height", height),
                "kCGWindowAlpha",
                1.0);
    }

    private Seen see() {
        nanos[0] += 10_000_000_000L;
        MacPerson.Libraries all = new MacPerson.Libraries(mac, Optional.of(mac), Optional.of(new Values(foundation)));
        try (MacPerson person = new MacPerson(all, SELF, () -> nanos[0])) {
            return person.see();
        }
    }

    @Test
    void anOpenSession() {
        mac.windows = List.of(window(25, 1, 30, 24), window(0, 9, 800, 600));
        assertEquals(
                new Seen(
                        Optional.of(Duration.ofMillis(12_500)),
                        Optional.of(false),
                        Optional.of(false),
                        Optional.of(Set.of()),
                        Optional.empty()),
                see());
        assertEquals(0, foundation.held, "copies that are not released");
        mac.idle = -1;
        assertEquals(Optional.empty(), see().idle());
    }

    @Test
    void aSessionIsLockedOrBehindAnothers() {
        mac.session = Map.of("CGSSessionScreenIsLocked", true, "kCGSSessionOnConsoleKey", true);
        assertEquals(Optional.of(true), see().locked());
        mac.session = Map.of("kCGSSessionOnConsoleKey", false);
        assertEquals(Optional.of(true), see().locked());
        mac.session = Map.of();
        assertEquals(Optional.empty(), see().locked());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 9, 1728, 1117, true",
        "0, 9, 2560, 1440, true",
        "0, 9, 1728, 1080, false",
        "0, 4242, 1728, 1117, false",
        "101, 9, 1728, 1117, false"
    })
    void theFrontWindowFillsADisplay(int layer, long process, int width, int height, boolean full) {
        mac.windows = List.of(window(25, 1, 2_560, 1_440), window(layer, process, width, height), window(0, 8, 9, 9));
        assertEquals(Optional.of(full), see().fullScreen());
    }

    @Test
    void whoKeepsTheDisplayOnIsNamed() {
        mac.assertions = new HashMap<>(Map.of(
                77,
                List.of(Map.of("AssertType", "PreventUserIdleDisplaySleep", "Process Name", "VLC")),
                78,
                List.of(Map.of("AssertType", "PreventUserIdleSystemSleep", "Process Name", "backupd")),
                79,
                List.of(Map.of("AssertType", "NoDisplaySleepAssertion")),
                SELF,
                List.of(Map.of("AssertType", "NoDisplaySleepAssertion", "Process Name", "java"))));
        assertEquals(Optional.of(Set.of("VLC", "macOS")), see().awake());
        mac.error = 1;
        assertEquals(Optional.empty(), see().awake());
    }

    @SuppressWarnings("MethodName") // the names are those of the reference
    private record Proc(Map<Integer, String> names) implements Apple.Processes {
        @Override
        public int proc_listallpids(MemorySegment numbers, int bytes) {
            int index = 0;
            for (int process : names.keySet()) {
                numbers.setAtIndex(ValueLayout.JAVA_INT, index++, process);
            }
            return index;
        }

        @Override
        public int proc_name(int process, MemorySegment name, int bytes) {
            String known = names.getOrDefault(process, "");
            name.setString(0, known);
            return known.length();
        }
    }

    @Test
    void processesAndLoad() {
        MacKernel kernel = new MacKernel(
                new Proc(Map.of(1, "launchd", 70, "dota2", 71, "")), Optional.empty(), new OshiBoard(), () -> nanos[0]);
        ProcessTable.Look look = kernel.processes().orElseThrow();
        assertEquals(Set.of("launchd", "dota2"), look.names());
        assertTrue(look.family(ProcessHandle.current().pid())
                .contains(ProcessHandle.current().pid()));
        // The JDK and OSHI, on the computer that runs the tests.
        assertTrue(kernel.freeMemoryBytes().orElseThrow() > 1 << 20);
        kernel.othersPercent(Set.of()).ifPresent(percent -> assertTrue(percent >= 0 && percent <= 100));
        assertEquals(Optional.empty(), kernel.slow().saving());
        assertEquals(
                Optional.empty(),
                new MacKernel(new Proc(Map.of()), Optional.empty(), new OshiBoard(), () -> 0).processes());
    }

    @SuppressWarnings("MethodName") // the names are those of the reference
    private record Objects(boolean knows) implements Apple.Classes {
        @Override
        public MemorySegment objc_getClass(MemorySegment name) {
            return MemorySegment.ofAddress(name.getString(0).equals("NSProcessInfo") ? 1 : 0);
        }

        @Override
        public MemorySegment sel_registerName(MemorySegment name) {
            return MemorySegment.ofAddress(name.getString(0).hashCode() & 0xffff);
        }

        @Override
        public MemorySegment class_getInstanceMethod(MemorySegment type, MemorySegment selector) {
            return MemorySegment.ofAddress(knows ? 5 : 0);
        }
    }

    @Test
    void lowPowerIsAskedWhereItIsKnown() {
        MemorySegment info = MemorySegment.ofAddress(11);
        LowPower low = new LowPower(
                new Objects(true),
                (type, message) -> type.address() == 1 ? info : MemorySegment.NULL,
                (object, message) -> (byte) (object.address() == 11 ? 1 : 0));
        assertEquals(Optional.of(true), low.on());
        LowPower older = new LowPower(new Objects(false), (type, message) -> info, (object, message) -> {
            throw new AssertionError("a message that nobody understands ends the program");
        });
        assertEquals(Optional.empty(), older.on());
    }
}
