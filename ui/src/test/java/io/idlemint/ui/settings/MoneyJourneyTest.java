package io.idlemint.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.node.profit.Money;
import io.idlemint.node.profit.Tariff.Band;
import io.idlemint.ui.WindowTest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class MoneyJourneyTest extends WindowTest {
    private Money money() {
        return lab.governor.preferences().money();
    }

    private void open() {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        shown("#settings-category");
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Category> box =
                    (ComboBox<Category>) robot.lookup("#settings-category").queryAs(ComboBox.class);
            box.setValue(Category.MONEY);
        });
    }

    private void enter(String field, String text) {
        type(field, text);
        robot.push(KeyCode.ENTER);
    }

    @Test
    void aPersonNamesPricesAndTakesTheLastBack() {
        open();
        click("#set-currency");
        robot.push(KeyCode.ESCAPE);
        robot.write("ccc", 0);
        await(() -> money().currency().equals("CHF"));
        enter("#set-mint-price", "0.8");
        await(() -> money().mintMicros().equals(OptionalLong.of(800_000)));
        enter("#set-electricity", "-0.05");
        await(() -> money().electricity().baseMicrosPerKwh().equals(OptionalLong.of(-50_000)));
        enter("#set-cpu-watts", "65");
        await(() -> money().ratedWatts().cpu().equals(OptionalInt.of(65)));
        enter("#set-least-profit", "0.001");
        await(() -> money().minimumProfitMicrosPerHour().equals(OptionalLong.of(1_000)));
        click("#settings-undo");
        await(() -> money().minimumProfitMicrosPerHour().isEmpty());
        click("#set-least-profit-on");
        await(() -> money().minimumProfitMicrosPerHour().equals(OptionalLong.of(0)));
        enter("#set-mint-price", " ");
        await(() -> money().mintMicros().isEmpty());
    }

    @Test
    void whatIsOutOfItsLimitsIsRefusedUnderTheField() {
        lab.governor.preferred.set(
                lab.governor.preferences().withMoney(Money.unknown("EUR").withMint(OptionalLong.of(1_000_000))));
        Money before = money();
        open();
        enter("#set-mint-price", "1000001");
        await(() -> showsText("A number from 0 to 1,000,000 with at most 6 decimals"));
        enter("#set-mint-price", "0.0000001");
        await(() -> showsText("A number from 0 to 1,000,000 with at most 6 decimals"));
        enter("#set-gpu-watts", "0");
        await(() -> showsText("A number from 1 to 10,000;"));
        assertEquals(before, money());
    }

    @Test
    void otherHoursHaveAnotherPrice() {
        open();
        enter("#set-electricity", "0.28");
        click("#add-band");
        await(() -> money().electricity().bands().size() == 1);
        enter("#band-price-0", "0.19");
        Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
        await(() -> money().electricity()
                .bands()
                .equals(List.of(new Band(all, LocalTime.of(22, 0), LocalTime.of(6, 0), 190_000))));
        enter("#band-to-0", "7:30");
        await(() -> money().electricity().bands().getFirst().to().equals(LocalTime.of(7, 30)));
        enter("#band-from-0", "25:00");
        await(() -> showsText("A time from 00:00 to 23:59; 22:00 still holds."));
        click("#add-band");
        await(() -> money().electricity().bands().size() == 2);
        enter("#band-from-1", "03:00");
        await(() -> showsText("These hours overlap others"));
        enter("#set-electricity", " ");
        await(() -> showsText("Take the other hours away first"));
        assertEquals(OptionalLong.of(280_000), money().electricity().baseMicrosPerKwh());
        click(".tariff-bands > .setting-row .button");
        await(() -> money().electricity().bands().size() == 1);
        click("#settings-undo");
        await(() -> money().electricity().bands().size() == 2);
    }
}
