package io.idlemint.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one language. Immutable; safe for use by several threads.
public final class Texts {
    private static final String BUNDLE = "io.idlemint.i18n.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /// Simplified Chinese for every Chinese locale, English for every other; numbers follow the locale itself. In the
    /// pseudo-locale `en-XA` English texts are in brackets, accented and two fifths longer.
    public static Texts of(Locale locale) {
        Locale language = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(locale, ResourceBundle.getBundle(BUNDLE, language, control));
    }

    /// Decides how numbers and dates are written.
    public Locale locale() {
        return locale;
    }

    /// The text with its placeholders filled in. Amounts and measures are passed as text, counts as integers: the
    /// text may choose its form by them.
    public String text(MessageKey key, Object... arguments) {
        String written = bundle.getString(key.id());
        if (arguments.length == 0 && isPlain(written)) {
            return PseudoText.wantedBy(locale) ? PseudoText.of(written) : written;
        }
        MessageFormat pattern = new MessageFormat(written, locale);
        String text = bundle.getLocale().equals(Locale.SIMPLIFIED_CHINESE)
                ? ChineseSpacing.text(pattern, arguments)
                : pattern.format(arguments);
        return PseudoText.wantedBy(locale) ? PseudoText.of(text) : text;
    }

    /// Whether a pattern's text is the pattern itself.
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0;
    }
}
