package io.idlemint.machine.sense.windows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// A session of Windows: answers as Wine's does, and as Microsoft's reference says where Wine has none.
@SuppressWarnings("MethodName") // the names are those of the reference
final class FakeSession implements Win32.User32, Win32.Shell32, Win32.Sessions, Win32.PowerProfile {
    int lastInput;
    long window = 0x10020;
    int process = 76;
    String kind = "UnrealWindow";
    String rectangle = Recorded.RECTANGLE;
    int style = 0x96000000;
    int remote;
    int saver;
    int state = 5;
    int lockFlags = 1;
    int level = 1;
    int sessionBytes = 232;
    int execution = 4;
    int released;
    private MemorySegment held = MemorySegment.NULL;

    @Override
    public int GetLastInputInfo(MemorySegment info) {
        check(info.get(ValueLayout.JAVA_INT, 0) == 8, "cbSize");
        info.set(ValueLayout.JAVA_INT, 4, lastInput);
        return 1;
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(what);
        }
    }

    @Override
    public long GetForegroundWindow() {
        return window;
    }

    @Override
    public int GetWindowThreadProcessId(long asked, MemorySegment told) {
        check(asked == window, "window");
        told.set(ValueLayout.JAVA_INT, 0, process);
        return 1;
    }

    @Override
    public int GetClassNameW(long asked, MemorySegment name, int most) {
        byte[] bytes = kind.getBytes(StandardCharsets.UTF_16LE);
        MemorySegment.copy(bytes, 0, name, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return kind.length();
    }

    @Override
    public int GetWindowRect(long asked, MemorySegment told) {
        Recorded.write(rectangle, told);
        return 1;
    }

    @Override
    public int GetWindowLongW(long asked, int index) {
        check(index == -16, "GWL_STYLE");
        return style;
    }

    @Override
    public long MonitorFromWindow(long asked, int otherwise) {
        return 1;
    }

    @Override
    public int GetMonitorInfoW(long monitor, MemorySegment info) {
        check(info.get(ValueLayout.JAVA_INT, 0) == 40, "cbSize");
        Recorded.write(Recorded.MONITOR, info);
        return 1;
    }

    @Override
    public int GetSystemMetrics(int index) {
        check(index == 0x1000, "SM_REMOTESESSION");
        return remote;
    }

    @Override
    public int SystemParametersInfoW(int action, int number, MemorySegment value, int update) {
        check(action == 0x72, "SPI_GETSCREENSAVERRUNNING");
        value.set(ValueLayout.JAVA_INT, 0, saver);
        return 1;
    }

    @Override
    public int SHQueryUserNotificationState(MemorySegment told) {
        told.set(ValueLayout.JAVA_INT, 0, state);
        return 0;
    }

    @Override
    public int WTSQuerySessionInformationW(
            long server, int session, int what, MemorySegment buffer, MemorySegment bytes) {
        check(server == 0 && session == -1 && what == 25, "this session");
        if (sessionBytes == 0) {
            return 0;
        }
        MemorySegment info = Arena.ofAuto().allocate(232, 8);
        info.set(ValueLayout.JAVA_INT, 0, level);
        info.set(ValueLayout.JAVA_INT, 8, 1);
        info.set(ValueLayout.JAVA_INT, 16, lockFlags);
        buffer.set(ValueLayout.ADDRESS, 0, info);
        bytes.set(ValueLayout.JAVA_INT, 0, sessionBytes);
        held = info;
        return 1;
    }

    @Override
    public void WTSFreeMemory(MemorySegment buffer) {
        check(buffer.address() == held.address(), "what was given");
        released++;
    }

    @Override
    public int CallNtPowerInformation(int what, MemorySegment in, int inBytes, MemorySegment out, int outBytes) {
        check(what == 16 && outBytes == 4, "SystemExecutionState");
        out.set(ValueLayout.JAVA_INT, 0, execution);
        return 0;
    }
}
