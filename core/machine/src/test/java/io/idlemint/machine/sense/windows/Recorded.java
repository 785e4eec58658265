package io.idlemint.machine.sense.windows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;

/// Bytes that the functions of Wine 8.0 wrote when a C program, compiled with the headers of mingw-w64, called
/// them.
final class Recorded {
    static final String MONITOR = "280000000000000000000000000400000003000000000000000000000004000000030000 01000000";
    static final String RECTANGLE = "00000000 00000000 00040000 00030000";
    static final String DESKTOP_CLASS = "23003300 32003700 36003900";
    static final String MEMORY = "40000000 0f000000 00c098e2 05000000 0040e4f5 04000000 00e098e2 05000000"
            + "0040e4f5 04000000 0000feff ff7f0000 00c0cdfe ff7f0000 00000000 00000000";
    static final String POWER = "0180ff00 ffffffff ffffffff";
    static final String IDLE = "20514080 37000000";
    static final String KERNEL = "c0bf9c7a 40000000";
    static final String USER = "a029b209 98000000";
    static final String CHECK = "38020000 00000000 20000000 00000000 00000000 00000000 00000000 01000000"
            + "00000000 02000000 00000000 63006800 65006300 6b002e00 65007800 65000000";
    static final String SERVICES = "38020000 00000000 38000000 00000000 00000000 00000000 00000000 09000000"
            + "28000000 02000000 00000000 73006500 72007600 69006300 65007300 2e006500 78006500 00000000";
    static final String DEVICES = "38020000 00000000 44000000 00000000 00000000 00000000 00000000 06000000"
            + "38000000 02000000 00000000 77006900 6e006500 64006500 76006900 63006500 2e006500 78006500 00000000";
    static final String ADAPTER = "4e005600 49004400 49004100 20004700 65004600 6f007200 63006500 20004700 54005800"
            + "20003400 37003000 00000000 00000000 00000000 00000000 00000000 f0613028 02000000 18fc2100 00000000"
            + "c0d73400 00000000 00000000 00000000 c8f52100 00000000 605094cb 01000000 00000000 00000000 30dd3400"
            + "00000000 30dd3400 00000000 d72893cb 01000000 e0f52100 00000000 10000000 00000000 18fc2100 00000000"
            + "e144eb01 00000000 f0613028 02000000 18fc2100 00000000 c0d73400 00000000 00000000 00000000 01000000"
            + "00000000 8b5793cb 01000000 08f62100 00000000 78ae0a77 00000000 08f62100 00000000 4c000000 00000000"
            + "de100000 cd060000 00000000 00000000 000090e2 05000000 00000000 00000000 00604cf1 02000000 f0030000"
            + "00000000 00000000 00000000";

    private Recorded() {}

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    static void write(String hex, MemorySegment into) {
        byte[] bytes = bytes(hex);
        MemorySegment.copy(bytes, 0, into, ValueLayout.JAVA_BYTE, 0, bytes.length);
    }

    static MemorySegment memory(String hex) {
        byte[] bytes = bytes(hex);
        MemorySegment memory = Arena.ofAuto().allocate(bytes.length, Long.BYTES);
        write(hex, memory);
        return memory;
    }
}
