package io.idlemint.app.runtime.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idlemint.app.runtime.files.Shelf;
import io.idlemint.app.runtime.files.WholeFile;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.profit.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// The preferences in a file of the data folder, as JSON. Safe for use by several threads.
///
/// @param usual what holds without a file, and for what the file leaves out
/// @param shelf where a file goes that cannot be read
public record PreferencesFile(Path path, Preferences usual, Shelf shelf) {
    /// The file's name in the data folder.
    public static final String NAME = "governor.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MAX_BYTES = 1 << 20;

    /// What holds until the owner chooses: balanced, in the currency of the country.
    public static Preferences usual(ZoneId zone, Locale locale) {
        Preferences balanced = Preferences.balanced(zone);
        return balanced.withMoney(currency(locale).map(Money::unknown).orElse(balanced.money()));
    }

    private static Optional<String> currency(Locale locale) {
        try {
            return Optional.ofNullable(Currency.getInstance(locale)).map(Currency::getCurrencyCode);
        } catch (IllegalArgumentException noCountry) {
            return Optional.empty();
        }
    }

    public Preferences read() {
        if (!Files.exists(path)) {
            return usual;
        }
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new IllegalArgumentException("it has more than " + MAX_BYTES + " bytes");
            }
            JsonNode file = JSON.readTree(Files.readString(path));
            return OldLimits.into(file, PreferencesJson.read(file, usual));
        } catch (IllegalArgumentException | JsonProcessingException bad) {
            shelf.put(path, String.valueOf(bad.getMessage()));
            return usual;
        } catch (IOException broken) {
            throw new UncheckedIOException("The preferences in " + path + " cannot be read", broken);
        }
    }

    /// Replaces the file as a whole, or leaves it as it is.
    public void write(Preferences preferences) {
        try {
            WholeFile.write(
                    path, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(PreferencesJson.write(preferences)));
        } catch (IOException broken) {
            throw new UncheckedIOException("The preferences cannot be stored in " + path, broken);
        }
    }
}
