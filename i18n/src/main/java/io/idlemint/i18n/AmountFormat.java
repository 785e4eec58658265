package io.idlemint.i18n;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Writes amounts of MINT, given in nano-MINT, without the unit. Nothing that is not zero is ever written as zero.
/// Immutable; safe for use by several threads.
public final class AmountFormat {
    private static final int NANO_DIGITS = 9;
    private static final int MICRO_DIGITS = 6;
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final char MINUS = '\u2212';

    private final Texts texts;

    public AmountFormat(Texts texts) {
        this.texts = texts;
    }

    /// A balance or a total: 2 decimals, rounded down.
    public String balance(long nanos) {
        return down(nanos, 2);
    }

    /// A price per hour: 2 decimals, below 0.10 at most 3 significant digits.
    public String price(long nanosPerHour) {
        return write(rounded(nanosPerHour));
    }

    /// A price per hour without grouping, for a field that a person edits; [#plain] reads it back.
    public String editablePrice(long nanosPerHour) {
        return rounded(nanosPerHour).toPlainString().replace('.', symbols().getDecimalSeparator());
    }

    private static BigDecimal rounded(long nanosPerHour) {
        BigDecimal price = BigDecimal.valueOf(nanosPerHour, NANO_DIGITS);
        if (price.signum() == 0 || price.compareTo(TENTH) >= 0) {
            return price.setScale(2, RoundingMode.HALF_UP);
        }
        BigDecimal rounded =
                price.round(new MathContext(3, RoundingMode.HALF_UP)).stripTrailingZeros();
        return rounded.scale() < 2 ? rounded.setScale(2, RoundingMode.UNNECESSARY) : rounded;
    }

    /// A ledger entry, a meter or an amount at risk: 4 decimals, rounded down.
    public String entry(long nanos) {
        return down(nanos, 4);
    }

    /// An entry with its sign, because the sign carries the meaning.
    public String signed(long nanos, boolean incoming) {
        return (incoming ? "+" : String.valueOf(MINUS)) + entry(nanos);
    }

    /// Every decimal that is not a trailing zero, at least two.
    public String exact(long nanos) {
        BigDecimal amount = BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros();
        return write(amount.scale() < 2 ? amount.setScale(2, RoundingMode.UNNECESSARY) : amount);
    }

    /// A value of a scale: no decimal more than it has.
    public String scale(long nanos) {
        BigDecimal amount = BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros();
        return write(amount.scale() < 0 ? amount.setScale(0, RoundingMode.UNNECESSARY) : amount);
    }

    /// A number of something else, with all its decimals, in the language's way.
    public String decimal(BigDecimal number) {
        return write(number);
    }

    /// Every decimal without grouping, for a field that a person edits; [#plain] reads it back.
    public String editable(long nanos) {
        String plain =
                BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros().toPlainString();
        return plain.replace('.', symbols().getDecimalSeparator());
    }

    /// What an amount is worth to its owner, with 2 decimals and the currency's sign.
    ///
    /// @param microsPerMint the owner's own price of 1 MINT, in millionths of the currency
    public String fiat(long nanos, long microsPerMint, String currency) {
        BigDecimal worth = BigDecimal.valueOf(nanos, NANO_DIGITS)
                .multiply(BigDecimal.valueOf(microsPerMint, MICRO_DIGITS))
                .setScale(2, RoundingMode.HALF_UP);
        return texts.text(FormatText.FIAT, currency, write(worth));
    }

    /// The parts of a sum as [#balance] writes the sum itself: their texts add up to its text. The first part is only
    /// ever rounded down.
    public List<String> parts(long... nanos) {
        long cent = 10_000_000L;
        long[] cents =
                IntStream.range(0, nanos.length).mapToLong(i -> nanos[i] / cent).toArray();
        long missing = IntStream.range(0, nanos.length).mapToLong(i -> nanos[i]).sum() / cent;
        for (long part : cents) {
            missing -= part;
        }
        List<Integer> byRemainder = IntStream.range(1, nanos.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> nanos[i] % cent).reversed())
                .toList();
        for (int i = 0; i < missing; i++) {
            cents[byRemainder.get(i)]++;
        }
        List<String> written = new ArrayList<>();
        for (long part : cents) {
            written.add(write(BigDecimal.valueOf(part, 2)));
        }
        return List.copyOf(written);
    }

    /// What a person typed as a plain decimal number with a point, as [java.math.BigDecimal] reads it; empty when it is
    /// not a number. The locale's separator and the point are both read, and wide digits; grouping is not.
    public Optional<String> plain(String typed) {
        String text = Typed.plain(typed);
        char separator = symbols().getDecimalSeparator();
        if (separator != '.' && text.indexOf(separator) >= 0) {
            text = text.indexOf('.') >= 0 ? "" : text.replace(separator, '.');
        }
        if (text.startsWith(".")) {
            text = "0" + text;
        }
        return text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") ? Optional.of(text) : Optional.empty();
    }

    private String down(long nanos, int decimals) {
        BigDecimal amount = BigDecimal.valueOf(nanos, NANO_DIGITS);
        BigDecimal smallest = BigDecimal.ONE.movePointLeft(decimals);
        if (amount.signum() > 0 && amount.compareTo(smallest) < 0) {
            return texts.text(FormatText.LESS_THAN, write(smallest));
        }
        return write(amount.setScale(decimals, RoundingMode.DOWN));
    }

    private String write(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols());
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    private DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(texts.locale());
    }
}
