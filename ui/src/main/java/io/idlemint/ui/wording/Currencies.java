package io.idlemint.ui.wording;

import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The currencies that people pay with today, after ISO 4217.
public final class Currencies {
    /// Those of most people and most trade, which stand first.
    private static final List<String> FIRST =
            List.of("EUR", "USD", "CNY", "GBP", "JPY", "INR", "KRW", "BRL", "CAD", "AUD", "CHF");

    private Currencies() {}

    /// The three letters of each: that of the language's country, the most used ones, then all others by their letters.
    public static List<String> all(Locale locale) {
        Set<String> codes = new LinkedHashSet<>();
        ofCountry(locale).ifPresent(codes::add);
        codes.addAll(FIRST);
        Arrays.stream(Locale.getISOCountries())
                .map(country -> Locale.of("", country))
                .map(Currencies::ofCountry)
                .flatMap(Optional::stream)
                .sorted()
                .forEach(codes::add);
        return List.copyOf(codes);
    }

    /// The letters with the name in a language; the letters alone where it is no currency of that list.
    public static String name(String code, Locale locale) {
        try {
            return code + "  " + Currency.getInstance(code).getDisplayName(locale);
        } catch (IllegalArgumentException unknown) {
            return code;
        }
    }

    private static Optional<String> ofCountry(Locale locale) {
        if (locale.getCountry().isEmpty()) {
            return Optional.empty();
        }
        try {
            // Antarctica has none.
            return Optional.ofNullable(Currency.getInstance(locale)).map(Currency::getCurrencyCode);
        } catch (IllegalArgumentException noCountry) {
            return Optional.empty();
        }
    }
}
