package io.idlemint.app.runtime.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.profit.Money;
import io.idlemint.node.profit.Tariff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OldMoneyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Preferences USUAL = Preferences.balanced(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "€, en-US, 800000, EUR",
        "EUR, en-US, 800000, EUR",
        "chf, de-CH, 1, CHF",
        "$, en-CA, 5, CAD",
        "$, en, 5, USD",
        "¥, zh-CN, 5, CNY",
        "¥, ja-JP, 5, ",
        "￥, ja-JP, 5, JPY",
        "Taler, de-DE, 5, ",
        "€, en, 0, ",
        "€, en, 1000000000001, ",
    })
    void signsOfThoseDaysAreUnderstoodOrLeftAlone(String sign, String locale, long micros, String code)
            throws JsonProcessingException {
        String file = "{\"money\": {\"currency\": \"" + sign + "\", \"mintPriceMicros\": " + micros + "}}";
        assertEquals(
                Optional.ofNullable(code).map(known -> new OldMoney(known, micros)),
                OldMoney.in(JSON.readTree(file), Locale.forLanguageTag(locale)));
    }

    @Test
    void whatThePreferencesSayGoesBefore() {
        OldMoney old = new OldMoney("CHF", 800_000);
        Money carried = old.into(USUAL).money();
        assertEquals("CHF", carried.currency());
        assertEquals(OptionalLong.of(800_000), carried.mintMicros());
        Preferences priced = USUAL.withMoney(Money.unknown("EUR").withMint(OptionalLong.of(5)));
        assertEquals(priced, old.into(priced));
        Preferences euros = USUAL.withMoney(Money.unknown("EUR").withElectricity(Tariff.flat(280_000)));
        assertEquals(euros, old.into(euros), "a price in francs is none in euros");
        Preferences francs = USUAL.withMoney(Money.unknown("CHF").withElectricity(Tariff.flat(280_000)));
        assertEquals(OptionalLong.of(800_000), old.into(francs).money().mintMicros());
        assertEquals(Tariff.flat(280_000), old.into(francs).money().electricity());
    }

    @Test
    void anOldFileIsReadItsPriceCarriedOverOnceAndThenForgotten(@TempDir Path folder) throws IOException {
        Path path = folder.resolve(SettingsFile.NAME);
        Files.writeString(
                path, "{\"money\": {\"currency\": \"EUR\", \"mintPriceMicros\": 900000}, \"welcomed\": true}");
        try (DataFolder data = DataFolder.take(folder).orElseThrow()) {
            LiveCell<Preferences> preferences = new LiveCell<>(USUAL);
            try (SettingsFile file = SettingsFile.open(data)) {
                assertEquals(List.of(), file.keptAside());
                file.carryMoneyTo(preferences::update);
                assertEquals(OptionalLong.of(900_000), preferences.get().money().mintMicros());
                preferences.set(USUAL);
                file.carryMoneyTo(preferences::update);
                assertEquals(USUAL, preferences.get(), "only once");
            }
            assertFalse(Files.readString(path).contains("money"));
            try (SettingsFile again = SettingsFile.open(data)) {
                assertEquals(true, again.now().get().welcomed());
                again.carryMoneyTo(preferences::update);
                assertEquals(USUAL, preferences.get());
            }
        }
    }
}
