package io.idlemint.machine.sense.windows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/// The functions of Windows that the senses call, as Microsoft's Win32 reference declares them. A truth value
/// is 0 for no; a text is UTF-16 with a zero at its end.
@SuppressWarnings("MethodName") // the names are those of the reference
final class Win32 {
    private Win32() {}

    /// A text for Windows.
    static MemorySegment text(Arena arena, String text) {
        return arena.allocateFrom(text, StandardCharsets.UTF_16LE);
    }

    /// user32.dll. A window and a monitor are handles.
    interface User32 {
        int GetLastInputInfo(MemorySegment info);

        long GetForegroundWindow();

        int GetWindowThreadProcessId(long window, MemorySegment process);

        int GetClassNameW(long window, MemorySegment name, int most);

        int GetWindowRect(long window, MemorySegment rectangle);

        int GetWindowLongW(long window, int index);

        long MonitorFromWindow(long window, int otherwise);

        int GetMonitorInfoW(long monitor, MemorySegment info);

        int GetSystemMetrics(int index);

        int SystemParametersInfoW(int action, int number, MemorySegment value, int update);
    }

    /// kernel32.dll. Times are in tenths of a microsecond.
    interface Kernel32 {
        int GetTickCount();

        int GetSystemTimes(MemorySegment idle, MemorySegment kernel, MemorySegment user);

        long OpenProcess(int rights, int inherit, int process);

        int GetProcessTimes(
                long process, MemorySegment began, MemorySegment ended, MemorySegment kernel, MemorySegment user);

        long CreateToolhelp32Snapshot(int kinds, int process);

        int Process32FirstW(long snapshot, MemorySegment entry);

        int Process32NextW(long snapshot, MemorySegment entry);

        int CloseHandle(long handle);

        int GlobalMemoryStatusEx(MemorySegment status);

        int GetSystemPowerStatus(MemorySegment status);
    }

    /// shell32.dll
    interface Shell32 {
        int SHQueryUserNotificationState(MemorySegment state);
    }

    /// wtsapi32.dll
    interface Sessions {
        int WTSQuerySessionInformationW(long server, int session, int kind, MemorySegment buffer, MemorySegment bytes);

        void WTSFreeMemory(MemorySegment buffer);
    }

    /// powrprof.dll
    interface PowerProfile {
        int CallNtPowerInformation(int level, MemorySegment in, int inBytes, MemorySegment out, int outBytes);
    }

    /// pdh.dll, the performance counters.
    interface Pdh {
        int PdhOpenQueryW(MemorySegment source, long user, MemorySegment query);

        int PdhAddEnglishCounterW(long query, MemorySegment path, long user, MemorySegment counter);

        int PdhCollectQueryData(long query);

        int PdhGetFormattedCounterArrayW(
                long counter, int format, MemorySegment bytes, MemorySegment count, MemorySegment items);

        int PdhCloseQuery(long query);
    }

    /// ole32.dll
    interface Ole32 {
        int CoInitializeEx(MemorySegment reserved, int kind);

        int CoCreateInstance(
                MemorySegment type, MemorySegment outer, int context, MemorySegment face, MemorySegment object);
    }

    /// dxgi.dll
    interface Dxgi {
        int CreateDXGIFactory1(MemorySegment face, MemorySegment factory);
    }

    /// `IUnknown::Release`, slot 2 of every object.
    interface Release {
        int Release(MemorySegment self);
    }

    /// `INetworkCostManager::GetCost`, slot 3.
    interface GetCost {
        int GetCost(MemorySegment self, MemorySegment cost, MemorySegment address);
    }

    /// `IDXGIFactory1::EnumAdapters1`, slot 12.
    interface EnumAdapters {
        int EnumAdapters1(MemorySegment self, int index, MemorySegment adapter);
    }

    /// `IDXGIAdapter1::GetDesc1`, slot 10.
    interface GetDescription {
        int GetDesc1(MemorySegment self, MemorySegment description);
    }
}
