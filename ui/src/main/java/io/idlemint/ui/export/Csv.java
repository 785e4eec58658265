package io.idlemint.ui.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A table as comma-separated values, RFC 4180, in UTF-8 with a point as the decimal separator in every language.
public final class Csv {
    /// What a spreadsheet would take for a formula, also with the wide signs of Chinese keyboards; numbers may begin
    /// with a sign.
    private static final Pattern FORMULA =
            Pattern.compile("^([=@\\t\\r\\n\uff1d\uff20\uff0b\uff0d]|[+-](?![0-9.]+$)).*", Pattern.DOTALL);

    /// Without this mark spreadsheets on Windows take the file for one in the system's old code page.
    private static final String UTF_8 = "\ufeff";

    private final StringBuilder text = new StringBuilder();

    public Csv(String... header) {
        row(List.of(header));
    }

    public Csv row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
        return this;
    }

    public String text() {
        return text.toString();
    }

    /// Replaces the file, which says with its first character that it is UTF-8.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public void write(Path file) {
        write(file, UTF_8 + text());
    }

    /// Replaces a file by a text in UTF-8.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " cannot be written: " + broken.getMessage(), broken);
        }
    }

    private static String cell(String value) {
        String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
