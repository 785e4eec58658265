package io.idlemint.miner.stratum;

/// Stratum's error codes. The text is what the other side sees beside the code.
public enum ShareError {
    OTHER(20, "Other/Unknown"),
    STALE(21, "Job not found"),
    DUPLICATE(22, "Duplicate share"),
    LOW_DIFFICULTY(23, "Low difficulty share"),
    UNAUTHORISED(24, "Unauthorized worker"),
    NOT_SUBSCRIBED(25, "Not subscribed");

    private final int code;
    private final String text;

    ShareError(int code, String text) {
        this.code = code;
        this.text = text;
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }

    /// The error of a code on the wire; every unknown code is [#OTHER].
    public static ShareError ofCode(int code) {
        for (ShareError error : values()) {
            if (error.code == code) {
                return error;
            }
        }
        return OTHER;
    }
}
