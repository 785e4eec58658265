package io.idlemint.app.runtime.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.profit.Money;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The owner's price of a MINT as older versions kept it among the settings of the window. The preferences keep it
/// now; what was chosen then is carried over.
///
/// @param code of the currency, by its sign or name of those days
/// @param mintMicros what one MINT was worth, in millionths
public record OldMoney(String code, long mintMicros) {
    /// The field in the file.
    static final String NAME = "money";

    private static final Map<String, String> SIGNS =
            Map.of("€", "EUR", "$", "USD", "£", "GBP", "元", "CNY", "₹", "INR", "₩", "KRW");

    /// What a file of settings says; empty if it names no price, or none that can be understood.
    public static Optional<OldMoney> in(JsonNode settings, Locale locale) {
        JsonNode money = settings.path(NAME);
        long micros = money.path("mintPriceMicros").asLong(0);
        if (micros < 1 || micros > Money.MOST_MICROS) {
            return Optional.empty();
        }
        return code(money.path("currency").asText("€").strip(), locale).map(code -> new OldMoney(code, micros));
    }

    /// Signs that several countries share are those of the own country.
    private static Optional<String> code(String sign, Locale locale) {
        String letters = sign.toUpperCase(Locale.ROOT);
        if (letters.matches("[A-Z]{3}")) {
            return Optional.of(letters);
        }
        return own(locale)
                .filter(currency -> currency.getSymbol(locale).equals(sign))
                .map(Currency::getCurrencyCode)
                .or(() -> Optional.ofNullable(SIGNS.get(sign)));
    }

    private static Optional<Currency> own(Locale locale) {
        try {
            return Optional.ofNullable(Currency.getInstance(locale));
        } catch (IllegalArgumentException noCountry) {
            return Optional.empty();
        }
    }

    /// The preferences with this price, unless they name one already, or other prices in another currency.
    public Preferences into(Preferences preferences) {
        Money now = preferences.money();
        boolean unpriced = now.electricity().baseMicrosPerKwh().isEmpty()
                && now.minimumProfitMicrosPerHour().isEmpty();
        if (now.mintMicros().isPresent() || !(unpriced || now.currency().equals(code))) {
            return preferences;
        }
        return preferences.withMoney(new Money(
                code,
                OptionalLong.of(mintMicros),
                now.electricity(),
                now.ratedWatts(),
                now.minimumProfitMicrosPerHour()));
    }
}
