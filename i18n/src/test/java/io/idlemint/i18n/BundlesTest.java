package io.idlemint.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])");
    private static final Pattern NO_WORD = Pattern.compile("\\{[^}]*}|MINT|Idlemint|JumpHash|X16\\w+|Gi?B");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2}");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh_CN"})
    void everyKeyHasATextAndNoTextIsLeftOver(String language) throws IOException {
        Set<String> keys = MessageKey.all().stream().map(MessageKey::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(MessageKey.all().size(), keys.size(), "two keys share an id");
        assertEquals(keys, new TreeSet<>(bundle(language).stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh_CN"})
    void everyTextIsAPatternAndNoneIsEmpty(String language) throws IOException {
        Properties bundle = bundle(language);
        for (String key : bundle.stringPropertyNames()) {
            String text = bundle.getProperty(key);
            assertFalse(text.isBlank(), key);
            assertFalse(text.contains("'"), key + ": a straight apostrophe quotes in MessageFormat");
            new MessageFormat(text, Locale.ENGLISH);
        }
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() throws IOException {
        Properties english = bundle("en");
        Properties chinese = bundle("zh_CN");
        for (String key : english.stringPropertyNames()) {
            assertEquals(placeholders(english.getProperty(key)), placeholders(chinese.getProperty(key)), key);
        }
    }

    @Test
    void everyEnglishWordIsTranslated() throws IOException {
        Properties english = bundle("en");
        Properties chinese = bundle("zh_CN");
        for (String key : english.stringPropertyNames()) {
            String words = NO_WORD.matcher(english.getProperty(key)).replaceAll("");
            if (!key.startsWith("format.") && WORD.matcher(words).find()) {
                String text = chinese.getProperty(key);
                assertTrue(text.codePoints().anyMatch(Character::isIdeographic), key + ": " + text);
            }
        }
    }

    @Test
    void languageFollowsTheLocaleAndNumbersToo() {
        assertEquals("首页", Texts.of(Locale.SIMPLIFIED_CHINESE).text(ShellText.HOME));
        assertEquals("首页", Texts.of(Locale.forLanguageTag("zh-Hans-SG")).text(ShellText.HOME));
        assertEquals("Home", Texts.of(Locale.GERMANY).text(ShellText.HOME));
        assertEquals("1.234 offers found", Texts.of(Locale.GERMANY).text(MarketText.FOUND, 1234));
    }

    @Test
    void countsChooseTheirForm() {
        Texts english = Texts.of(Locale.ENGLISH);
        assertEquals("No offers found", english.text(MarketText.FOUND, 0));
        assertEquals("1 offer found", english.text(MarketText.FOUND, 1));
        assertEquals("2 offers found", english.text(MarketText.FOUND, 2));
        assertEquals("No block found yet, 1,200 shares accepted", english.text(HomeText.EARNED_HELP, 0, 1200));
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties bundle(String language) throws IOException {
        String name = "messages_" + language + ".properties";
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
