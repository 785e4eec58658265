package io.idlemint.domain.sandbox;

import java.util.OptionalInt;

/// How a job ended.
public sealed interface JobExit {
    /// It ended by itself.
    ///
    /// @param code its exit code, 0 to 255; 128 + n means that signal n ended it
    record Exited(int code) implements JobExit {
        private static final int SIGNALLED = 128;
        private static final int HIGHEST_SIGNAL = 64;

        /// The signal that ended it, if the code says so.
        public OptionalInt signal() {
            boolean signalled = code > SIGNALLED && code <= SIGNALLED + HIGHEST_SIGNAL;
            return signalled ? OptionalInt.of(code - SIGNALLED) : OptionalInt.empty();
        }
    }

    /// It was ended from outside.
    ///
    /// @param limit which it went over, in milliseconds, bytes or processes; 0 where there was none
    record Killed(Reason reason, long limit) implements JobExit {}

    /// Why a job was ended from outside.
    enum Reason {
        /// [SandboxedJob#kill] was called, or the sandbox was closed.
        CALLER,
        /// Its wall time was used up.
        WALL_TIME,
        /// It wanted more memory than its limit.
        MEMORY,
        /// Its work folder grew over its limit.
        DISK,
        /// It had more processes than its limit (only where the kernel does not hold that limit).
        PROCESSES,
        /// What its work folder holds could not be measured any more.
        FOLDER_UNMEASURED,
        /// Something else on this computer ended it.
        OUTSIDE
    }
}
