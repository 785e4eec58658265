package io.idlemint.machine.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.ComputerSystem;

/// What tells this computer's hardware from another's, the same at every start.
///
/// @param cpu the processor's identification (CPUID signature or its like), or its model; many computers share it
/// @param system the main board's or system's unique number, or the fallback that the caller keeps
/// @param fromHardware whether `system` is the hardware's own
public record HardwareIds(String cpu, String system, boolean fromHardware) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// Numbers that makers put on many boards at once.
    private static final Pattern SHARED =
            Pattern.compile("([0f-]+)|03000200-0400-0500-0006-000700080009|12345678-1234-5678-90ab-cddeefaabbcc");

    /// Reads them; blocks for some tenths of a second.
    ///
    /// @param fallback a random text that the caller made once and keeps, used where the hardware's number cannot
    ///     be read without the administrator's rights
    public static HardwareIds read(String fallback) {
        var hardware = new SystemInfo().getHardware();
        var identifier = hardware.getProcessor().getProcessorIdentifier();
        String cpu = Known.text(identifier.getProcessorID())
                .or(() -> Known.text(identifier.getIdentifier()))
                .or(() -> Known.text(identifier.getName()))
                .orElse(System.getProperty("os.arch", "unknown"));
        ComputerSystem system = hardware.getComputerSystem();
        return of(cpu, unique(system.getHardwareUUID()), fallback);
    }

    static HardwareIds of(String cpu, Optional<String> unique, String fallback) {
        if (fallback.isBlank()) {
            throw new IllegalArgumentException("fallback must not be blank");
        }
        return new HardwareIds(cpu, unique.orElse(fallback), unique.isPresent());
    }

    static Optional<String> unique(@Nullable String said) {
        return Known.text(said)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> UUID.matcher(text).matches())
                .filter(text -> !SHARED.matcher(text).matches());
    }

    /// One line for a hash, for instance `cpu=...;system=...;device=CPU 0`.
    ///
    /// @param device which device of this computer, in the caller's words, without `;` and line breaks
    public String text(String device) {
        if (device.isBlank() || device.contains(";") || device.contains("\n")) {
            throw new IllegalArgumentException("device must not be blank nor hold ';' or line breaks");
        }
        return "cpu=" + cpu + ";system=" + system + ";device=" + device;
    }
}
