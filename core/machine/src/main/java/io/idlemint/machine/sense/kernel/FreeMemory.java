package io.idlemint.machine.sense.kernel;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The memory that can be had without swapping, as Linux estimates it (proc(5), MemAvailable). Immutable.
///
/// @param file usually `/proc/meminfo`
public record FreeMemory(Path file) {
    private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable: +([0-9]{1,15}) kB$");

    /// Bytes; empty where it is not told.
    public OptionalLong bytes() {
        Matcher line = AVAILABLE.matcher(SmallFile.text(file).orElse(""));
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1)) << 10) : OptionalLong.empty();
    }
}
