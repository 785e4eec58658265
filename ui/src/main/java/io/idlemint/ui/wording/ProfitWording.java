package io.idlemint.ui.wording;

import io.idlemint.i18n.AmountFormat;
import io.idlemint.i18n.MessageKey;
import io.idlemint.i18n.ProfitText;
import io.idlemint.node.profit.Profit;
import io.idlemint.node.profit.Profit.Missing;
import io.idlemint.node.profit.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// What an hour of mining brings, as sentences: a range with everything that it hangs on. Immutable; safe for use by
/// several threads.
public final class ProfitWording {
    private final Wording words;

    public ProfitWording(Wording words) {
        this.words = words;
    }

    /// The result, what it is the difference of, and that it is no promise.
    public List<String> brief(Profit profit) {
        List<String> lines = result(profit);
        if (profit.microsPerHour().isPresent()) {
            lines.add(words.text(ProfitText.NO_PROMISE));
        }
        return List.copyOf(lines);
    }

    private List<String> result(Profit profit) {
        List<String> lines = new ArrayList<>();
        lines.add(brings(profit));
        profit.mintNanosPerHour().ifPresent(mint -> {
            AmountFormat amounts = words.amounts();
            String range = range(amounts.price(mint.low()), amounts.price(mint.high()));
            lines.add(words.text(ProfitText.EARNED, amounts.price(mint.middle()), range));
        });
        profit.costMicrosPerHour()
                .ifPresent(cost ->
                        lines.add(span(ProfitText.COST, cost, profit.prices().currency())));
        return lines;
    }

    /// The result and its inputs, a sentence each.
    ///
    /// @param limit what mining stops below
    public List<String> sentences(Profit profit, OptionalLong limit) {
        List<String> lines = result(profit);
        profit.devices().forEach(device -> lines.addAll(device(device)));
        profit.chain().ifPresent(chain -> lines.add(chain(chain)));
        lines.addAll(prices(profit.prices(), limit));
        if (profit.microsPerHour().isPresent()) {
            lines.add(words.text(ProfitText.NO_PROMISE));
        }
        return List.copyOf(lines);
    }

    /// The result in one sentence, or what is missing.
    public String brings(Profit profit) {
        return profit.microsPerHour()
                .map(left -> span(ProfitText.BRINGS, left, profit.prices().currency()))
                .orElseGet(() -> words.text(
                        ProfitText.UNKNOWN,
                        Arrays.stream(Missing.values())
                                .filter(profit.missing()::contains)
                                .map(one -> words.text(ProfitText.valueOf("MISSING_" + one.name())))
                                .reduce((first, second) -> words.text(ProfitText.JOIN, first, second))
                                .orElse("")));
    }

    private String span(MessageKey text, Span span, String currency) {
        return words.text(
                text,
                words.money(span.middle(), currency),
                range(words.money(span.low(), currency), words.money(span.high(), currency)));
    }

    private String range(String low, String high) {
        return range(ProfitText.RANGE, low, high);
    }

    /// Nothing where both ends are written alike.
    private String range(ProfitText text, String low, String high) {
        return low.equals(high) ? "" : words.text(text, low, high);
    }

    private List<String> device(Profit.Device device) {
        Span rate = device.hashesPerSecond();
        String speed = words.text(
                ProfitText.SPEED,
                device.name(),
                words.measures().hashRate(rate.middle()),
                range(
                        ProfitText.RANGE_MINING,
                        words.measures().hashRate(rate.low()),
                        words.measures().hashRate(rate.high())));
        String drawn = device.watts()
                .map(watts -> words.text(
                        device.wattsFrom() == Profit.Source.RATED ? ProfitText.WATTS_RATED : ProfitText.WATTS_MEASURED,
                        device.name(),
                        words.measures().count(watts.middle()),
                        range(
                                words.measures().count(watts.low()),
                                words.measures().count(watts.high()))))
                .orElseGet(() -> words.text(ProfitText.WATTS_UNKNOWN, device.name()));
        return List.of(speed, drawn);
    }

    private String chain(Profit.Chain chain) {
        return words.text(
                ProfitText.CHAIN,
                words.measures().count(chain.height()),
                words.measures().hashes(chain.nonces().middle()),
                range(
                        ProfitText.RANGE_HOUR,
                        words.measures().hashes(chain.nonces().low()),
                        words.measures().hashes(chain.nonces().high())),
                words.amounts().exact(chain.reward().nanos()));
    }

    private List<String> prices(Profit.Prices prices, OptionalLong limit) {
        List<String> lines = new ArrayList<>();
        prices.mintMicros()
                .ifPresent(
                        micros -> lines.add(words.text(ProfitText.MINT_PRICE, words.money(micros, prices.currency()))));
        prices.microsPerKwh().ifPresent(micros -> {
            String price = words.money(micros, prices.currency());
            lines.add(prices.until()
                    .map(end -> words.text(ProfitText.ELECTRICITY_UNTIL, price, words.moment(end)))
                    .orElseGet(() -> words.text(ProfitText.ELECTRICITY, price)));
        });
        limit.ifPresent(micros -> lines.add(words.text(ProfitText.LIMIT, words.money(micros, prices.currency()))));
        return lines;
    }
}
