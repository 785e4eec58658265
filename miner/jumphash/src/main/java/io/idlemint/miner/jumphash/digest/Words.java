package io.idlemint.miner.jumphash.digest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads and writes 32- and 64-bit words in byte arrays, in both byte orders, at any offset.
public final class Words {
    private static final VarHandle LE32 = ints(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BE32 = ints(ByteOrder.BIG_ENDIAN);
    private static final VarHandle LE64 = longs(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BE64 = longs(ByteOrder.BIG_ENDIAN);

    private Words() {}

    private static VarHandle ints(ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(int[].class, order);
    }

    private static VarHandle longs(ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(long[].class, order);
    }

    public static int le32(byte[] bytes, int offset) {
        return (int) LE32.get(bytes, offset);
    }

    public static int be32(byte[] bytes, int offset) {
        return (int) BE32.get(bytes, offset);
    }

    public static long le64(byte[] bytes, int offset) {
        return (long) LE64.get(bytes, offset);
    }

    public static long be64(byte[] bytes, int offset) {
        return (long) BE64.get(bytes, offset);
    }

    public static void putLe32(byte[] bytes, int offset, int value) {
        LE32.set(bytes, offset, value);
    }

    public static void putBe32(byte[] bytes, int offset, int value) {
        BE32.set(bytes, offset, value);
    }

    public static void putLe64(byte[] bytes, int offset, long value) {
        LE64.set(bytes, offset, value);
    }

    public static void putBe64(byte[] bytes, int offset, long value) {
        BE64.set(bytes, offset, value);
    }
}
