package io.idlemint.ui.settings;

import io.idlemint.i18n.PricesText;
import io.idlemint.i18n.ShareText;
import io.idlemint.i18n.Typed;
import io.idlemint.node.profit.Tariff;
import io.idlemint.node.profit.Tariff.Band;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Icon;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The hours of the week at which electricity costs something else, a sentence each.
final class TariffBands extends VBox {
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WORK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> END = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Rows rows;
    private final MoneyRows money;
    private final Button add;
    private List<Band> shown = List.of();

    TariffBands(Rows rows, MoneyRows money) {
        this.rows = rows;
        this.money = money;
        getStyleClass().add("tariff-bands");
        managedProperty().bind(visibleProperty());
        add = Buttons.with(Icon.PLUS, Buttons.secondary(rows.words.text(PricesText.BAND_ADD), this::another));
        add.setId("add-band");
        add.managedProperty().bind(add.visibleProperty());
        money.of(now -> now.electricity()).subscribe(this::show);
    }

    /// Adds hours; there is none before the price of the others is known.
    Button add() {
        return add;
    }

    private void show(Tariff tariff) {
        add.setVisible(tariff.baseMicrosPerKwh().isPresent() && free(tariff).isPresent());
        setVisible(!tariff.bands().isEmpty());
        if (tariff.bands().equals(shown)) {
            return;
        }
        shown = tariff.bands();
        getChildren().clear();
        for (int place = 0; place < shown.size(); place++) {
            getChildren().add(sentence(place, shown.get(place)));
        }
    }

    private SettingRow sentence(int place, Band band) {
        NumberInput from = time(
                "band-from-" + place,
                band.from(),
                time -> new Band(band.days(), time, band.to(), band.microsPerKwh()),
                place);
        NumberInput to = time(
                "band-to-" + place,
                band.to(),
                time -> new Band(band.days(), band.from(), time, band.microsPerKwh()),
                place);
        NumberInput price = new NumberInput(
                "band-price-" + place,
                money.of(now -> rows.words.sign(now.currency())),
                new SimpleObjectProperty<>(money.typed(band.microsPerKwh())),
                typed -> money.micros(typed, -Tariff.MOST_MICROS, Tariff.MOST_MICROS)
                        .map(micros -> replace(place, new Band(band.days(), band.from(), band.to(), micros)))
                        .orElseGet(() -> money.between(PricesText.BETWEEN, -Tariff.MOST_MICROS, Tariff.MOST_MICROS)));
        SettingRow row = rows.row(PricesText.BAND, PricesText.ELECTRICITY_ALSO, from, to, days(place, band), price);
        return row.right(Buttons.icon(
                Icon.CLOSE, rows.words.text(PricesText.BAND_REMOVE, band.from(), band.to()), () -> remove(place)));
    }

    private NumberInput time(String id, LocalTime now, Function<LocalTime, Band> with, int place) {
        return new NumberInput(id, "", new SimpleObjectProperty<>(now.toString()), typed -> {
            String text = Typed.plain(typed);
            try {
                LocalTime time = LocalTime.parse(text.length() == 4 ? "0" + text : text);
                return replace(place, with.apply(time));
            } catch (DateTimeException malformed) {
                return rows.words.text(PricesText.TIME_INVALID, now);
            } catch (IllegalArgumentException empty) {
                return rows.words.text(PricesText.BAND_EMPTY);
            }
        });
    }

    private ChoiceInput<Set<DayOfWeek>> days(int place, Band band) {
        List<Set<DayOfWeek>> choices = new ArrayList<>(List.of(ALL, WORK, END));
        for (DayOfWeek day : DayOfWeek.values()) {
            choices.add(Set.of(day));
        }
        if (!choices.contains(band.days())) {
            choices.add(band.days());
        }
        return new ChoiceInput<>(
                "band-days-" + place,
                choices,
                this::name,
                new SimpleObjectProperty<>(choices.get(choices.indexOf(band.days()))),
                chosen -> replace(place, new Band(chosen, band.from(), band.to(), band.microsPerKwh())));
    }

    private String name(Set<DayOfWeek> days) {
        if (days.equals(ALL)) {
            return rows.words.text(PricesText.DAYS_ALL);
        }
        if (days.equals(WORK)) {
            return rows.words.text(PricesText.DAYS_WORK);
        }
        return days.equals(END)
                ? rows.words.text(PricesText.DAYS_END)
                : new TreeSet<>(days)
                        .stream()
                                .map(day -> day.getDisplayName(
                                        days.size() == 1 ? TextStyle.FULL : TextStyle.SHORT, rows.words.locale()))
                                .collect(Collectors.joining(rows.words.text(ShareText.LIST_SEPARATOR)));
    }

    private String replace(int place, Band band) {
        List<Band> next = new ArrayList<>(shown);
        next.set(place, band);
        return take(next);
    }

    private void remove(int place) {
        List<Band> next = new ArrayList<>(shown);
        next.remove(place);
        take(next);
        add.requestFocus();
    }

    private void another() {
        Tariff now = money.now().electricity();
        free(now).ifPresent(band -> {
            List<Band> next = new ArrayList<>(now.bands());
            next.add(band);
            take(next);
        });
    }

    private String take(List<Band> bands) {
        Tariff now = money.now().electricity();
        if (!fits(now, bands)) {
            return rows.words.text(PricesText.BAND_OVERLAPS);
        }
        return money.change(
                all -> all.withElectricity(new Tariff(all.electricity().baseMicrosPerKwh(), bands)));
    }

    private static boolean fits(Tariff now, List<Band> bands) {
        try {
            return new Tariff(now.baseMicrosPerKwh(), bands).bands().size() == bands.size();
        } catch (IllegalArgumentException overlaps) {
            return false;
        }
    }

    /// The night, or the first hour that has no price of its own yet.
    private static Optional<Band> free(Tariff now) {
        if (now.baseMicrosPerKwh().isEmpty() || now.bands().size() >= Tariff.MOST_BANDS) {
            return Optional.empty();
        }
        long price = now.baseMicrosPerKwh().getAsLong();
        List<Band> candidates = new ArrayList<>();
        candidates.add(new Band(ALL, NIGHT, MORNING, price));
        for (int hour = 0; hour < 24; hour++) {
            candidates.add(new Band(ALL, LocalTime.of(hour, 0), LocalTime.of((hour + 1) % 24, 0), price));
        }
        return candidates.stream()
                .filter(band -> {
                    List<Band> next = new ArrayList<>(now.bands());
                    next.add(band);
                    return fits(now, next);
                })
                .findFirst();
    }
}
