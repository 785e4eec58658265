package io.idlemint.domain.mining;

/// Why a device does not mine although it may: a closed list, worded where it is shown.
///
/// @param about the pool, as `host:port` with its scheme, the device or the work
/// @param number what the code counts; 0 where it counts nothing
/// @param words what the pool, the driver or the system says in its own words; else empty
public record Trouble(Code code, String about, long number, String words) {
    /// A closed list.
    public enum Code {
        /// The pool is being called.
        CONNECTING,
        /// The system says why.
        UNREACHABLE,
        /// By the pool, without a word.
        CLOSED,
        /// The connection; the system says why.
        BROKEN,
        /// Of the pool. The number is the most bytes of a line.
        LONG_LINE,
        /// The pool says nothing. The number is the minutes.
        SILENT,
        /// The pool does not read what it is sent.
        DEAF,
        /// The pool does not answer what it is asked.
        NO_ANSWER,
        /// The pool's message is none of the protocol; the words are the reader's.
        BAD_MESSAGE,
        /// The pool does not want us.
        REFUSED,
        /// The pool does not want the worker.
        WORKER_REFUSED,
        /// The pool wants to be called again.
        CALLED_BACK,
        /// The preferred pool answers again.
        BACK,
        /// The engine's device; the words are the engine's.
        ENGINE_FAILED,
        /// The device failed and is opened anew. The number is the failures in a row.
        RESTARTING,
        /// The device failed too often and is left alone. The number is the failures.
        PARKED,
        /// The device cannot do the work.
        UNFIT
    }

    public static Trouble of(Code code, String about) {
        return new Trouble(code, about, 0, "");
    }

    /// With the number that it counts.
    public static Trouble of(Code code, String about, long number) {
        return new Trouble(code, about, number, "");
    }

    /// With what somebody says.
    ///
    public static Trouble said(Code code, String about, String words) {
        return new Trouble(code, about, 0, words);
    }

    /// In English, for the log and the command line.
    public String sentence() {
        return words.isEmpty() ? plain() : plain() + ": " + words;
    }

    private String plain() {
        return switch (code) {
            case CONNECTING -> "connecting to " + about;
            case UNREACHABLE -> "cannot reach " + about;
            case CLOSED -> about + " closed the connection";
            case BROKEN -> "the connection to " + about + " broke";
            case LONG_LINE -> about + " sent a line longer than " + number + " bytes";
            case SILENT -> about + " said nothing for " + number + " minutes";
            case DEAF -> about + " does not read what it is sent";
            case NO_ANSWER -> about + " does not answer";
            case BAD_MESSAGE -> about + " sent a bad message";
            case REFUSED -> about + " refused";
            case WORKER_REFUSED -> about + " refused the worker";
            case CALLED_BACK -> about + " asked to connect again";
            case BACK -> about + " answers again";
            case ENGINE_FAILED -> "the engine " + about + " failed";
            case RESTARTING -> about + " failed and is opened anew";
            case PARKED -> about + " is not used any more after " + number + " failures";
            case UNFIT -> "graphics cards mine JumpHash only, not " + about + "; the processor does it";
        };
    }
}
