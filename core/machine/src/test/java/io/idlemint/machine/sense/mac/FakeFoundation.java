package io.idlemint.machine.sense.mac;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Core Foundation with Java's values behind its pointers.
@SuppressWarnings("MethodName") // the names are those of the reference
final class FakeFoundation implements Apple.CoreFoundation {
    private final List<Object> values = new ArrayList<>();
    int held;

    /// A pointer to a value that the caller owns.
    MemorySegment copy(Object value) {
        held++;
        return pointer(value);
    }

    private MemorySegment pointer(Object value) {
        values.add(value);
        return MemorySegment.ofAddress(values.size());
    }

    private Object at(MemorySegment pointer) {
        return values.get((int) pointer.address() - 1);
    }

    @Override
    public long CFGetTypeID(MemorySegment value) {
        return switch (at(value)) {
            case String text -> CFStringGetTypeID();
            case Number number -> CFNumberGetTypeID();
            case Boolean truth -> CFBooleanGetTypeID();
            case List<?> list -> CFArrayGetTypeID();
            case Map<?, ?> map -> CFDictionaryGetTypeID();
            default -> 99;
        };
    }

    @Override
    public long CFStringGetTypeID() {
        return 7;
    }

    @Override
    public long CFNumberGetTypeID() {
        return 22;
    }

    @Override
    public long CFBooleanGetTypeID() {
        return 21;
    }

    @Override
    public long CFArrayGetTypeID() {
        return 19;
    }

    @Override
    public long CFDictionaryGetTypeID() {
        return 18;
    }

    @Override
    public byte CFStringGetCString(MemorySegment text, MemorySegment buffer, long bytes, int encoding) {
        String value = (String) at(text);
        if (encoding != 0x08000100 || value.length() + 1 > bytes) {
            return 0;
        }
        buffer.setString(0, value);
        return 1;
    }

    @Override
    public byte CFNumberGetValue(MemorySegment number, long type, MemorySegment value) {
        value.set(ValueLayout.JAVA_DOUBLE, 0, ((Number) at(number)).doubleValue());
        return (byte) (type == 13 ? 1 : 0);
    }

    @Override
    public byte CFBooleanGetValue(MemorySegment truth) {
        return (byte) ((Boolean) at(truth) ? 1 : 0);
    }

    @Override
    public long CFArrayGetCount(MemorySegment array) {
        return ((List<?>) at(array)).size();
    }

    @Override
    public MemorySegment CFArrayGetValueAtIndex(MemorySegment array, long index) {
        return pointer(((List<?>) at(array)).get((int) index));
    }

    @Override
    public long CFDictionaryGetCount(MemorySegment dictionary) {
        return ((Map<?, ?>) at(dictionary)).size();
    }

    @Override
    public void CFDictionaryGetKeysAndValues(MemorySegment dictionary, MemorySegment keys, MemorySegment found) {
        int index = 0;
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) at(dictionary)).entrySet()) {
            keys.setAtIndex(ValueLayout.ADDRESS, index, pointer(entry.getKey()));
            found.setAtIndex(ValueLayout.ADDRESS, index, pointer(entry.getValue()));
            index++;
        }
    }

    @Override
    public void CFRelease(MemorySegment value) {
        held--;
    }
}
