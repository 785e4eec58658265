package io.idlemint.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChineseSpacingTest {
    private final Texts texts = Texts.of(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @CsvSource({
        "lab-01, lab-01 \u6ca1\u6709\u54cd\u5e94",
        "\u5173\u952e\u8282\u70b9, \u5173\u952e\u8282\u70b9\u6ca1\u6709\u54cd\u5e94",
        "\u5c0f\u660e \u7684\u7535\u8111, \u5c0f\u660e \u7684\u7535\u8111\u6ca1\u6709\u54cd\u5e94",
        "\u5b9e\u9a8c\u5ba4 2, \u5b9e\u9a8c\u5ba4 2 \u6ca1\u6709\u54cd\u5e94"
    })
    void aNameInChineseStandsWithoutASpace(String name, String written) {
        assertEquals(written, texts.text(CommonText.UNREACHABLE_TITLE, name));
    }

    @Test
    void whatMarksAnInputStays() {
        assertEquals("\u754c\u9762\u8bed\u8a00\uff1a\ue000", texts.text(SettingsText.LANGUAGE, "\ue000"));
    }

    @Test
    void otherLanguagesKeepTheirSpaces() {
        assertEquals(
                "\u5173\u952e\u8282\u70b9 does not answer",
                Texts.of(Locale.ENGLISH).text(CommonText.UNREACHABLE_TITLE, "\u5173\u952e\u8282\u70b9"));
    }

    @Test
    void numbersAreWrittenAsBefore() {
        assertEquals(
                "\u6bcf\u5c0f\u65f6 MINT\uff0c\u6765\u81ea\u73b0\u6709 1,206 \u4e2a\u62a5\u4ef7",
                texts.text(NetworkText.DEMAND_NOTE, 1_206));
    }
}
