package io.idlemint.machine.seccomp;

import java.util.Locale;
import java.util.Optional;

/// A processor architecture that the filter knows, with its number in `struct seccomp_data` (linux/audit.h).
public enum Architecture {
    X86_64(0xC000003E),
    AARCH64(0xC00000B7);

    private final int auditNumber;

    Architecture(int auditNumber) {
        this.auditNumber = auditNumber;
    }

    int auditNumber() {
        return auditNumber;
    }

    /// The architecture by the JDK's name of it (`os.arch`); empty when the filter does not know it.
    public static Optional<Architecture> of(String osArch) {
        return switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64", "arm64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }
}
