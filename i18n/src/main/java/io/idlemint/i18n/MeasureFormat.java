package io.idlemint.i18n;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/// Writes measures with their units, after a no-break space. Immutable; safe for use by several threads.
public final class MeasureFormat {
    private static final long STEP = 1000;
    private static final FormatText[] HASH_RATES = {
        FormatText.HASHES, FormatText.KILOHASHES, FormatText.MEGAHASHES, FormatText.GIGAHASHES, FormatText.TERAHASHES
    };
    private static final FormatText[] HASHES = {
        FormatText.SOME_HASHES,
        FormatText.SOME_KILOHASHES,
        FormatText.SOME_MEGAHASHES,
        FormatText.SOME_GIGAHASHES,
        FormatText.SOME_TERAHASHES
    };
    private static final FormatText[] SIZES = {
        FormatText.BYTES, FormatText.KILOBYTES, FormatText.MEGABYTES, FormatText.GIGABYTES, FormatText.TERABYTES
    };

    private static final FormatText[] BINARY_SIZES = {
        FormatText.BYTES, FormatText.KIBIBYTES, FormatText.MEBIBYTES, FormatText.GIBIBYTES, FormatText.TEBIBYTES
    };

    private final Texts texts;
    private final Units units;

    /// With the units that hold until somebody chooses.
    public MeasureFormat(Texts texts) {
        this(texts, Units.USUAL);
    }

    public MeasureFormat(Texts texts, Units units) {
        this.texts = texts;
        this.units = units;
    }

    public Units units() {
        return units;
    }

    /// Nonces per second: 1 decimal below 1,000, then the next unit.
    public String hashRate(long hashesPerSecond) {
        return scaled(hashesPerSecond, HASH_RATES, STEP, 1);
    }

    /// As [#hashRate(long)], without a decimal that is zero: for the scale of a chart.
    public String hashScale(long hashesPerSecond) {
        return scaled(hashesPerSecond, HASH_RATES, STEP, 0);
    }

    /// Nonces, scaled as their rate is.
    public String hashes(long hashes) {
        return scaled(hashes, HASHES, STEP, 1);
    }

    /// Bytes with at most 1 decimal.
    public String data(long bytes) {
        FormatText[] sizes = units.size() == Units.Size.DECIMAL ? SIZES : BINARY_SIZES;
        return scaled(bytes, sizes, units.size().step(), 0);
    }

    /// Whole degrees, of degrees Celsius.
    public String temperature(long celsius) {
        return degrees(units.temperature().of(Math.toIntExact(celsius)));
    }

    /// A difference of temperatures in whole degrees, of degrees Celsius.
    public String warming(long celsius) {
        Units.Temperature unit = units.temperature();
        return degrees(unit.of(Math.toIntExact(celsius)) - unit.of(0));
    }

    /// The unit of temperatures without a number.
    public String temperatureUnit() {
        return bare(degreesText(""));
    }

    /// The unit of [Units.Size#gigabyte()] without a number.
    public String sizeUnit() {
        FormatText unit = units.size() == Units.Size.DECIMAL ? FormatText.GIGABYTES : FormatText.GIBIBYTES;
        return bare(texts.text(unit, ""));
    }

    private String degrees(long degrees) {
        return degreesText(count(degrees));
    }

    private static String bare(String unit) {
        return unit.replace('\u00a0', ' ').strip();
    }

    private String degreesText(String number) {
        return texts.text(
                units.temperature() == Units.Temperature.CELSIUS ? FormatText.CELSIUS : FormatText.FAHRENHEIT, number);
    }

    /// Two units at most; seconds only below 10 min; rounded down.
    public String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return texts.text(FormatText.SECONDS, count(seconds));
        }
        long minutes = seconds / 60;
        if (minutes < 10) {
            return pair(FormatText.MINUTES, minutes, FormatText.SECONDS, seconds % 60);
        }
        if (minutes < 60) {
            return texts.text(FormatText.MINUTES, count(minutes));
        }
        long hours = minutes / 60;
        return hours < 24
                ? pair(FormatText.HOURS, hours, FormatText.MINUTES, minutes % 60)
                : pair(FormatText.DAYS, hours / 24, FormatText.HOURS, hours % 24);
    }

    /// A share of a whole with 1 decimal, rounded down, so that only a perfect one is 100 %.
    public String reliability(long good, long all) {
        BigDecimal percent =
                BigDecimal.valueOf(good).movePointRight(2).divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN);
        return texts.text(FormatText.PERCENT, number(percent, 1));
    }

    /// A share of a whole in whole percent, rounded down.
    public String percent(long part, long all) {
        long whole = all == 0
                ? 0
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divideToIntegralValue(BigDecimal.valueOf(all))
                        .longValue();
        return texts.text(FormatText.PERCENT, count(whole));
    }

    /// Whole milliseconds, at least 1.
    public String latency(Duration duration) {
        return texts.text(FormatText.MILLISECONDS, count(Math.max(1, duration.toMillis())));
    }

    /// A count with the locale's grouping.
    public String count(long number) {
        return number(BigDecimal.valueOf(number), 0);
    }

    /// Hours and minutes.
    public String clock(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", texts.locale()).format(at.atZone(zone));
    }

    /// Hours, minutes and seconds.
    public String second(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", texts.locale()).format(at.atZone(zone));
    }

    /// The time for today, else the day and the time.
    public String moment(Instant at, Instant now, ZoneId zone) {
        if (at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate())) {
            return clock(at, zone);
        }
        String day = DateTimeFormatter.ofLocalizedPattern("MMMd")
                .withLocale(texts.locale())
                .format(at.atZone(zone));
        return texts.text(FormatText.DAY_AND_TIME, day, clock(at, zone));
    }

    /// The day of the week, the day and its month, and the time.
    public String today(Instant now, ZoneId zone) {
        String day = date("MMMEd", now.atZone(zone).toLocalDate());
        return texts.text(FormatText.DAY_AND_TIME, day, clock(now, zone));
    }

    /// The day of the week and of the month.
    public String weekday(LocalDate day) {
        return date("Ed", day);
    }

    /// The day and its month.
    public String day(LocalDate day) {
        return date("MMMd", day);
    }

    /// The month, with its year when it is January.
    public String month(LocalDate day) {
        return day.getMonthValue() == 1
                ? date("yMMM", day)
                : day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale());
    }

    private String date(String parts, LocalDate day) {
        return DateTimeFormatter.ofLocalizedPattern(parts)
                .withLocale(texts.locale())
                .format(day);
    }

    private String pair(FormatText big, long bigs, FormatText small, long smalls) {
        String first = texts.text(big, count(bigs));
        return smalls == 0 ? first : texts.text(FormatText.PAIR, first, texts.text(small, count(smalls)));
    }

    private String scaled(long value, FormatText[] names, long step, int fewestDecimals) {
        if (value < step) {
            return texts.text(names[0], count(value));
        }
        BigDecimal number = BigDecimal.valueOf(value);
        int unit = 0;
        BigDecimal shown = number;
        while (shown.compareTo(BigDecimal.valueOf(step)) >= 0 && unit < names.length - 1) {
            // Exact for both steps: either is a product of twos and fives.
            number = number.divide(BigDecimal.valueOf(step));
            shown = number.setScale(1, RoundingMode.HALF_UP);
            unit++;
        }
        return texts.text(names[unit], number(shown, fewestDecimals));
    }

    private String number(BigDecimal value, int fewestDecimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(texts.locale()));
        format.setMinimumFractionDigits(fewestDecimals);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
