package io.idlemint.ui.settings;

import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.Readings;
import io.idlemint.i18n.MessageKey;
import io.idlemint.i18n.PricesText;
import io.idlemint.i18n.SettingsText;
import io.idlemint.i18n.ShareText;
import io.idlemint.i18n.Typed;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.profit.Money;
import io.idlemint.node.profit.Money.RatedWatts;
import io.idlemint.node.profit.Tariff;
import io.idlemint.ui.wording.Currencies;
import io.idlemint.ui.wording.TypedPrice;
import io.idlemint.ui.wording.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

/// The owner's prices, which the estimates, the profit and the governor go by.
final class MoneyRows {
    private static final int MOST_WATTS = 10_000;
    private static final long MICROS = 1_000_000;

    private final Rows rows;

    MoneyRows(Rows rows) {
        this.rows = rows;
    }

    List<SettingRow> all() {
        return List.of(currency(), mint(), electricity(), watts(), least(), new ProfitRow(rows).row());
    }

    private SettingRow currency() {
        Locale locale = rows.words.locale();
        ChoiceInput<String> code = new ChoiceInput<>(
                "set-currency",
                Currencies.all(locale),
                letters -> Currencies.name(letters, locale),
                of(Money::currency),
                letters -> change(money -> new Money(
                        letters,
                        money.mintMicros(),
                        money.electricity(),
                        money.ratedWatts(),
                        money.minimumProfitMicrosPerHour())));
        code.wrapping();
        return rows.row(PricesText.CURRENCY, PricesText.CURRENCY_ALSO, code)
                .help(rows.words.text(PricesText.CURRENCY_HELP));
    }

    private SettingRow mint() {
        return rows.row(
                        PricesText.MINT,
                        PricesText.MINT_ALSO,
                        price("set-mint-price", 0, Money.MOST_MICROS, Money::mintMicros, Money::withMint))
                .help(rows.words.text(PricesText.MINT_HELP));
    }

    private SettingRow electricity() {
        NumberInput base = price(
                "set-electricity",
                -Tariff.MOST_MICROS,
                Tariff.MOST_MICROS,
                money -> money.electricity().baseMicrosPerKwh(),
                (money, micros) -> money.withElectricity(
                        new Tariff(micros, money.electricity().bands())));
        TariffBands bands = new TariffBands(rows, this);
        return rows.row(PricesText.ELECTRICITY, PricesText.ELECTRICITY_ALSO, base)
                .help(rows.words.text(
                        PricesText.ELECTRICITY_HELP,
                        Wording.name(rows.model.preferences().get().schedule().zone())))
                .right(bands.add())
                .below(bands);
    }

    private SettingRow watts() {
        NumberInput cpu =
                rating("set-cpu-watts", RatedWatts::cpu, (rated, watts) -> new RatedWatts(watts, rated.gpu()));
        NumberInput gpu =
                rating("set-gpu-watts", RatedWatts::gpu, (rated, watts) -> new RatedWatts(rated.cpu(), watts));
        String measured = measured(rows.model.governor().readings());
        return rows.row(PricesText.WATTS, PricesText.WATTS_ALSO, cpu, gpu)
                .help(
                        measured.isEmpty()
                                ? rows.words.text(PricesText.WATTS_HELP)
                                : rows.words.text(PricesText.WATTS_HELP_MEASURED, measured));
    }

    /// The devices that tell what they draw.
    private String measured(Readings seen) {
        return rows.model.governor().now().get().stream()
                .filter(device -> device.kind() != DeviceKind.DISK)
                .filter(device -> seen.of(device.device()).watts().isPresent())
                .map(device -> device.name())
                .collect(Collectors.joining(rows.words.text(ShareText.LIST_SEPARATOR)));
    }

    private NumberInput rating(
            String id, Function<RatedWatts, OptionalInt> part, BiFunction<RatedWatts, OptionalInt, RatedWatts> with) {
        return new NumberInput(
                id,
                "W",
                of(money -> {
                    OptionalInt watts = part.apply(money.ratedWatts());
                    return watts.isPresent() ? Integer.toString(watts.getAsInt()) : "";
                }),
                typed -> {
                    String text = Typed.plain(typed);
                    boolean fits = text.isEmpty()
                            || (text.matches("[0-9]{1,5}")
                                    && Integer.parseInt(text) >= 1
                                    && Integer.parseInt(text) <= MOST_WATTS);
                    if (!fits) {
                        return rows.words.text(SettingsText.BETWEEN, 1, MOST_WATTS);
                    }
                    OptionalInt watts = text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
                    return change(money -> money.withRatedWatts(with.apply(money.ratedWatts(), watts)));
                });
    }

    private SettingRow least() {
        NumberInput least = price(
                "set-least-profit",
                -Money.MOST_MICROS,
                Money.MOST_MICROS,
                Money::minimumProfitMicrosPerHour,
                Money::withMinimumProfit);
        SwitchInput on = new SwitchInput(
                "set-least-profit-on",
                of(money -> money.minimumProfitMicrosPerHour().isPresent()),
                wanted -> change(money -> money.withMinimumProfit(wanted ? OptionalLong.of(0) : OptionalLong.empty())));
        return rows.row(PricesText.LEAST, PricesText.LEAST_ALSO, least)
                .help(rows.words.text(PricesText.LEAST_HELP))
                .right(on);
    }

    private NumberInput price(
            String id,
            long least,
            long most,
            Function<Money, OptionalLong> part,
            BiFunction<Money, OptionalLong, Money> with) {
        return new NumberInput(
                id,
                of(money -> rows.words.sign(money.currency())),
                of(money -> {
                    OptionalLong micros = part.apply(money);
                    return micros.isPresent() ? typed(micros.getAsLong()) : "";
                }),
                typed -> {
                    if (typed.isBlank()) {
                        return take(() -> change(money -> with.apply(money, OptionalLong.empty())));
                    }
                    return micros(typed, least, most)
                            .map(micros -> change(money -> with.apply(money, OptionalLong.of(micros))))
                            .orElseGet(() -> between(PricesText.BETWEEN_OR_EMPTY, least, most));
                });
    }

    /// Nothing is taken back beside bands: then the price is still needed.
    private String take(Supplier<String> change) {
        String problem = change.get();
        return problem.isEmpty() || now().electricity().baseMicrosPerKwh().isEmpty()
                ? problem
                : rows.words.text(
                        PricesText.ELECTRICITY_NEEDED,
                        typed(now().electricity().baseMicrosPerKwh().getAsLong()));
    }

    String between(MessageKey text, long least, long most) {
        return rows.words.text(text, limit(least), limit(most));
    }

    private String limit(long micros) {
        return rows.words.amounts().decimal(BigDecimal.valueOf(micros / MICROS));
    }

    /// A part of the owner's money, as it changes.
    <T> ObservableValue<T> of(Function<Money, T> part) {
        return rows.preference(now -> part.apply(now.money()));
    }

    String change(Function<Money, Money> change) {
        return rows.model.prefer((Preferences now) -> now.withMoney(change.apply(now.money())));
    }

    Money now() {
        return rows.model.preferences().get().money();
    }

    /// A price in the language's way, that [#micros] reads back.
    String typed(long micros) {
        return new TypedPrice(rows.words).text(micros);
    }

    /// Millionths of what a person typed; empty if it is no such number or out of its limits.
    Optional<Long> micros(String typed, long least, long most) {
        return new TypedPrice(rows.words).micros(typed, least, most);
    }
}
