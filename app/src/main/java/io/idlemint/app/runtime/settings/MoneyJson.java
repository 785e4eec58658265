package io.idlemint.app.runtime.settings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.app.runtime.files.JsonFields;
import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import io.idlemint.node.profit.Money;
import io.idlemint.node.profit.Money.RatedWatts;
import io.idlemint.node.profit.Tariff;
import io.idlemint.node.profit.Tariff.Band;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The owner's prices as JSON: the objects `money` and `electricity`, and the limit beside them.
final class MoneyJson {
    private MoneyJson() {}

    static void write(Money money, ObjectNode root) {
        ObjectNode own = root.putObject("money").put("currency", money.currency());
        own.put("mintMicros", boxed(money.mintMicros()));
        own.putObject("ratedWatts")
                .put("cpu", boxed(wide(money.ratedWatts().cpu())))
                .put("gpu", boxed(wide(money.ratedWatts().gpu())));
        Tariff tariff = money.electricity();
        ObjectNode electricity = root.putObject("electricity");
        electricity.put("microsPerKwh", boxed(tariff.baseMicrosPerKwh()));
        ArrayNode bands = electricity.putArray("bands");
        for (Band band : tariff.bands()) {
            ObjectNode node = bands.addObject();
            ArrayNode days = node.putArray("days");
            new TreeSet<>(band.days()).forEach(day -> days.add(day.name()));
            node.put("from", band.from().toString())
                    .put("to", band.to().toString())
                    .put("microsPerKwh", band.microsPerKwh());
        }
        root.put("minimumProfitMicrosPerHour", boxed(money.minimumProfitMicrosPerHour()));
    }

    static Money read(JsonFields root, Money base) {
        JsonFields own = root.object("money");
        JsonFields rated = own.object("ratedWatts");
        Money read = new Money(
                own.text("currency", base.currency()),
                own.number("mintMicros", base.mintMicros()),
                electricity(root.object("electricity"), base.electricity()),
                new RatedWatts(
                        narrow(rated.number("cpu", wide(base.ratedWatts().cpu()))),
                        narrow(rated.number("gpu", wide(base.ratedWatts().gpu())))),
                root.number("minimumProfitMicrosPerHour", base.minimumProfitMicrosPerHour()));
        own.noOthers();
        rated.noOthers();
        return read;
    }

    private static Tariff electricity(JsonFields fields, Tariff base) {
        OptionalLong price = fields.number("microsPerKwh", base.baseMicrosPerKwh());
        List<Band> bands = fields.objects("bands")
                .map(all -> all.stream().map(MoneyJson::band).toList())
                .orElse(base.bands());
        Tariff read = new Tariff(price, bands);
        fields.noOthers();
        return read;
    }

    private static Band band(JsonFields fields) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : fields.texts("days", List.of())) {
            days.add(day(name));
        }
        Band read = new Band(days, time(fields, "from"), time(fields, "to"), fields.number("microsPerKwh"));
        fields.noOthers();
        return read;
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new FlawedSettingsException(
                        Flaw.ONE_OF,
                        "electricity.bands.days",
                        name,
                        Arrays.toString(DayOfWeek.values()),
                        "electricity.bands.days must be of MONDAY to SUNDAY, was " + name));
    }

    private static LocalTime time(JsonFields fields, String name) {
        String text = fields.text(name, "");
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException malformed) {
            throw new FlawedSettingsException(
                            Flaw.MINUTE,
                            "electricity.bands." + name,
                            text,
                            "",
                            "electricity.bands." + name + " must be a time such as 22:00, was '" + text + "'")
                    .because(malformed);
        }
    }

    private static OptionalLong wide(OptionalInt number) {
        return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
    }

    private static OptionalInt narrow(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of(JsonFields.small(number.getAsLong())) : OptionalInt.empty();
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
