package io.idlemint.machine.seccomp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Runs a filter over one system call as the kernel does, from the bytes alone; anything that the kernel's
/// checker would refuse throws.
final class BpfInterpreter {
    private final ByteBuffer program;

    BpfInterpreter(byte[] bytes) {
        if (bytes.length == 0 || bytes.length % 8 != 0 || bytes.length / 8 > 4096) {
            throw new IllegalArgumentException("not a filter: " + bytes.length + " bytes");
        }
        program = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int verdict(int architecture, int number, long... arguments) {
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(0, number).putInt(4, architecture);
        for (int i = 0; i < arguments.length; i++) {
            data.putLong(16 + 8 * i, arguments[i]);
        }
        int accumulator = 0;
        int at = 0;
        while (true) {
            int code = program.getShort(8 * at);
            int ifTrue = program.get(8 * at + 2) & 0xFF;
            int ifFalse = program.get(8 * at + 3) & 0xFF;
            int k = program.getInt(8 * at + 4);
            at++;
            switch (code) {
                case 0x20 -> accumulator = word(data, k);
                case 0x15 -> at += accumulator == k ? ifTrue : ifFalse;
                case 0x25 -> at += Integer.compareUnsigned(accumulator, k) > 0 ? ifTrue : ifFalse;
                case 0x45 -> at += (accumulator & k) != 0 ? ifTrue : ifFalse;
                case 0x06 -> {
                    return k;
                }
                default -> throw new IllegalStateException("instruction " + Integer.toHexString(code) + " at " + at);
            }
        }
    }

    private static int word(ByteBuffer data, int offset) {
        if (offset % 4 != 0) {
            throw new IllegalStateException("unaligned load at " + offset);
        }
        return data.getInt(offset);
    }
}
