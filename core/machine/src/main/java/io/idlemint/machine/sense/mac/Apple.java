package io.idlemint.machine.sense.mac;

import java.lang.foreign.MemorySegment;

/// The functions of macOS that the senses call, as Apple's references and headers declare them. What a function
/// with Copy or Create in its name gives is ours to release.
@SuppressWarnings("MethodName") // the names are those of the references
final class Apple {
    static final String CORE_GRAPHICS = framework("CoreGraphics");
    static final String CORE_FOUNDATION = framework("CoreFoundation");
    static final String FOUNDATION = framework("Foundation");
    static final String IO_KIT = framework("IOKit");
    static final String SYSTEM = "/usr/lib/libSystem.B.dylib";
    static final String OBJECTIVE_C = "/usr/lib/libobjc.A.dylib";

    private Apple() {}

    private static String framework(String name) {
        return "/System/Library/Frameworks/" + name + ".framework/" + name;
    }

    /// Core Foundation: values of several types.
    interface CoreFoundation {
        long CFGetTypeID(MemorySegment value);

        long CFStringGetTypeID();

        long CFNumberGetTypeID();

        long CFBooleanGetTypeID();

        long CFArrayGetTypeID();

        long CFDictionaryGetTypeID();

        byte CFStringGetCString(MemorySegment text, MemorySegment buffer, long bytes, int encoding);

        byte CFNumberGetValue(MemorySegment number, long type, MemorySegment value);

        byte CFBooleanGetValue(MemorySegment truth);

        long CFArrayGetCount(MemorySegment array);

        MemorySegment CFArrayGetValueAtIndex(MemorySegment array, long index);

        long CFDictionaryGetCount(MemorySegment dictionary);

        void CFDictionaryGetKeysAndValues(MemorySegment dictionary, MemorySegment keys, MemorySegment values);

        void CFRelease(MemorySegment value);
    }

    /// Core Graphics: input, session, windows, displays.
    interface CoreGraphics {
        double CGEventSourceSecondsSinceLastEventType(int state, int type);

        MemorySegment CGSessionCopyCurrentDictionary();

        MemorySegment CGWindowListCopyWindowInfo(int which, int window);

        int CGGetActiveDisplayList(int most, MemorySegment displays, MemorySegment count);

        long CGDisplayPixelsWide(int display);

        long CGDisplayPixelsHigh(int display);
    }

    /// IOKit's power management.
    interface PowerManagement {
        int IOPMCopyAssertionsByProcess(MemorySegment dictionary);
    }

    /// libproc.h
    interface Processes {
        int proc_listallpids(MemorySegment numbers, int bytes);

        int proc_name(int process, MemorySegment name, int bytes);
    }

    /// Objective-C's classes.
    interface Classes {
        MemorySegment objc_getClass(MemorySegment name);

        MemorySegment sel_registerName(MemorySegment name);

        MemorySegment class_getInstanceMethod(MemorySegment type, MemorySegment selector);
    }

    /// A message that is answered with an object.
    interface AskObject {
        MemorySegment objc_msgSend(MemorySegment receiver, MemorySegment selector);
    }

    /// A message that is answered with yes or no.
    interface AskTruth {
        byte objc_msgSend(MemorySegment receiver, MemorySegment selector);
    }
}
