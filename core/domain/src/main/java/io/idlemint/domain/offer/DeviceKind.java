package io.idlemint.domain.offer;

/// What kind of device an offer is about. The code is part of the signed offer and never changes.
public enum DeviceKind {
    CPU(1),
    GPU(2),
    DISK(3);

    private final int code;

    DeviceKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// The kind with a code.
    ///
    /// @throws IllegalArgumentException if no kind has this code
    public static DeviceKind ofCode(long code) {
        for (DeviceKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("deviceKind " + code + " is not known");
    }
}
