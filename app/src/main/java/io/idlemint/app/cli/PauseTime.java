package io.idlemint.app.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How people write the time of a pause: `15m`, `4h`, `2d`.
final class PauseTime {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})([mhd])");

    private PauseTime() {}

    /// Reads it.
    ///
    /// @param option whose value it is
    /// @throws CommandFailure if it is none, or out of 1 minute to the longest
    static Duration of(String option, String typed, Duration longest) {
        Matcher parts = FORM.matcher(typed);
        if (parts.matches()) {
            long number = Long.parseLong(parts.group(1));
            Duration time = switch (parts.group(2)) {
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
            if (!time.isZero() && time.compareTo(longest) <= 0) {
                return time;
            }
        }
        throw new CommandFailure(
                CommandFailure.USAGE,
                option + " " + typed + " must be 1m to " + longest.toDays() + "d, written as 15m, 4h or 1d.");
    }
}
