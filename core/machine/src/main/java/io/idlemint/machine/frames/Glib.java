package io.idlemint.machine.frames;

import java.lang.foreign.MemorySegment;

/// What is used of GLib 2.36 or later, as `glib/gmain.h` declares it. Times are microseconds of the monotonic clock.
/// All may be called by any thread.
interface Glib {
    /// The library's file.
    String FILE = "libglib-2.0.so.0";

    /// The source that has a number; a null pointer if there is none.
    ///
    /// @param context a null pointer for the default one
    MemorySegment g_main_context_find_source_by_id(MemorySegment context, int id);

    int g_source_get_priority(MemorySegment source);

    /// When it is due next; -1 for never.
    long g_source_get_ready_time(MemorySegment source);

    void g_source_set_ready_time(MemorySegment source, long time);

    long g_get_monotonic_time();
}
