package io.idlemint.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeasureFormatTest {
    private final MeasureFormat english = new MeasureFormat(Texts.of(Locale.ENGLISH));
    private final MeasureFormat american =
            new MeasureFormat(Texts.of(Locale.ENGLISH), new Units(Units.Temperature.FAHRENHEIT, Units.Size.BINARY));
    private final MeasureFormat chinese = new MeasureFormat(Texts.of(Locale.SIMPLIFIED_CHINESE));

    @ParameterizedTest
    @CsvSource({
        "0,0 H/s",
        "999,999 H/s",
        "1000,1.0 kH/s",
        "131512345,131.5 MH/s",
        "999949,999.9 kH/s",
        "999950,1.0 MH/s",
        "1234000000,1.2 GH/s"
    })
    void hashRates(long hashes, String text) {
        assertEquals(text.replace(' ', '\u00a0'), english.hashRate(hashes));
    }

    @ParameterizedTest
    @CsvSource({"0,0 B", "999,999 B", "6200000000,6.2 GB", "21000000,21 MB", "17179869184,17.2 GB"})
    void data(long bytes, String text) {
        assertEquals(text.replace(' ', '\u00a0'), english.data(bytes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 B",
                "1023|1,023 B",
                "1024|1 KiB",
                "1572864|1.5 MiB",
                "1073741823|1 GiB",
                "17179869184|16 GiB",
                "1099511627776|1 TiB"
            })
    void binarySizes(long bytes, String text) {
        assertEquals(text.replace(' ', '\u00a0'), american.data(bytes));
    }

    @ParameterizedTest
    @CsvSource({"78,78 °C,172 °F,140 °F", "0,0 °C,32 °F,0 °F", "-40,-40 °C,-40 °F,-72 °F", "100,100 °C,212 °F,180 °F"})
    void temperatures(int celsius, String text, String fahrenheit, String warming) {
        assertEquals(text.replace(' ', '\u00a0'), english.temperature(celsius));
        assertEquals(fahrenheit.replace(' ', '\u00a0'), american.temperature(celsius));
        assertEquals(warming.replace(' ', '\u00a0'), american.warming(celsius));
    }

    @Test
    void everyLimitSurvivesBeingShownInFahrenheit() {
        for (int celsius = -40; celsius <= 150; celsius++) {
            assertEquals(celsius, Units.Temperature.FAHRENHEIT.celsius(Units.Temperature.FAHRENHEIT.of(celsius)));
        }
    }

    @Test
    void todayAndTheTime() {
        Instant now = Instant.parse("2026-11-21T14:32:59Z");
        assertEquals("Sat, Nov 21, 14:32", english.today(now, ZoneOffset.UTC));
        assertEquals("11月21日周六 14:32", chinese.today(now, ZoneOffset.UTC));
    }

    @Test
    void unitsStandAlone() {
        assertEquals("°C GB", english.temperatureUnit() + " " + english.sizeUnit());
        assertEquals("°F GiB", american.temperatureUnit() + " " + american.sizeUnit());
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 s,0 秒",
        "4,4 s,4 秒",
        "59,59 s,59 秒",
        "60,1 min,1 分钟",
        "110,1 min 50 s,1 分钟 50 秒",
        "599,9 min 59 s,9 分钟 59 秒",
        "600,10 min,10 分钟",
        "2520,42 min,42 分钟",
        "19080,5 h 18 min,5 小时 18 分钟",
        "273600,3 d 4 h,3 天 4 小时",
        "-5,0 s,0 秒"
    })
    void durations(long seconds, String text, String translated) {
        assertEquals(text.replace(' ', '\u00a0'), english.duration(Duration.ofSeconds(seconds)));
        assertEquals(translated.replace(' ', '\u00a0'), chinese.duration(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"997,1000,99.7 %", "9999,10000,99.9 %", "5,5,100.0 %", "0,3,0.0 %"})
    void reliabilityIsRoundedDown(long good, long all, String text) {
        assertEquals(text.replace(' ', '\u00a0'), english.reliability(good, all));
    }

    @Test
    void hashesAndTheScaleOfTheirRate() {
        assertEquals("986.0\u00a0GH", english.hashes(986_000_000_000L));
        assertEquals("1.1\u00a0TH", english.hashes(1_090_000_000_000L));
        assertEquals("240\u00a0MH/s", english.hashScale(240_000_000));
        assertEquals("2.5\u00a0kH/s", english.hashScale(2_500));
    }

    @Test
    void percentLatencyAndCount() {
        assertEquals("66\u00a0%", english.percent(2, 3));
        assertEquals("66\u00a0%", english.percent(Long.MAX_VALUE / 3 * 2, Long.MAX_VALUE));
        assertEquals("66.6\u00a0%", english.reliability(Long.MAX_VALUE / 3 * 2, Long.MAX_VALUE));
        assertEquals("0\u00a0%", english.percent(0, 0));
        assertEquals("1\u00a0ms", english.latency(Duration.ofNanos(10)));
        assertEquals("184,203", english.count(184_203));
    }

    @Test
    void momentsNameTheDayOnlyWhenItIsNotToday() {
        Instant now = Instant.parse("2026-11-21T14:32:00Z");
        assertEquals("13:50:59", english.second(Instant.parse("2026-11-21T13:50:59Z"), ZoneOffset.UTC));
        assertEquals("13:50", english.moment(Instant.parse("2026-11-21T13:50:59Z"), now, ZoneOffset.UTC));
        assertEquals("Nov 20, 19:00", english.moment(Instant.parse("2026-11-20T19:00:00Z"), now, ZoneOffset.UTC));
        assertEquals("11月20日 19:00", chinese.moment(Instant.parse("2026-11-20T19:00:00Z"), now, ZoneOffset.UTC));
    }
}
