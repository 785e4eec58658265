package io.idlemint.ui.settings;

import io.idlemint.i18n.SettingsText;
import io.idlemint.i18n.Units;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Preferences.Limits;
import io.idlemint.node.governor.Preferences.Presence;
import io.idlemint.node.governor.Preferences.Room;
import io.idlemint.node.governor.Preferences.Supply;
import io.idlemint.ui.kit.Labels;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/// When this computer may work for others: what the governor keeps to.
final class SharingRows {
    private static final long NANO = 1_000_000_000L;
    private static final long TENTH = NANO / 10;
    private static final long MOST_ROOM = 100_000;
    private static final int COLDEST = 40;
    private static final int HOTTEST = 110;
    private static final int USUAL_BUSY = 25;
    private static final int USUAL_GPU_BUSY = 40;
    private static final int MOST_GAMES = 500;
    private static final int LONGEST_NAME = 100;

    private final Rows rows;

    SharingRows(Rows rows) {
        this.rows = rows;
    }

    List<SettingRow> all() {
        return List.of(
                away(),
                here(),
                absent(),
                fullScreen(),
                games(),
                busy(),
                gpuBusy(),
                heat(),
                battery(),
                metered(),
                room());
    }

    private SettingRow away() {
        NumberInput minutes = new NumberInput(
                "set-away",
                rows.words.text(SettingsText.UNIT_MINUTES),
                rows.preference(now ->
                        Long.toString(Math.max(1, now.presence().awayAfter().toMinutes()))),
                rows.whole(
                        1,
                        1_440,
                        typed -> this.<Duration>presence((old, value) -> new Presence(
                                        old.here(), old.away(), value, old.fullScreenPauses(), old.games()))
                                .apply(Duration.ofMinutes(typed))));
        Label seen = Labels.of("", "caption");
        seen.textProperty().bind(rows.model.lastInput());
        seen.setMinWidth(Label.USE_PREF_SIZE);
        return rows.row(SettingsText.AWAY_AFTER, SettingsText.AWAY_AFTER_ALSO, minutes)
                .right(seen);
    }

    private <T> Function<T, String> presence(BiFunction<Presence, T, Presence> change) {
        return value -> rows.model.prefer(now -> now.with(change.apply(now.presence(), value)));
    }

    private String supply(UnaryOperator<Supply> change) {
        return rows.model.prefer(now -> now.with(change.apply(now.supply())));
    }

    private String limits(UnaryOperator<Limits> change) {
        return rows.model.prefer(now -> now.with(change.apply(now.limits())));
    }

    private SettingRow here() {
        return rows.row(
                SettingsText.WHILE_HERE,
                SettingsText.WHILE_HERE_ALSO,
                level(
                        "set-here",
                        List.of(Level.values()),
                        now -> now.presence().here(),
                        presence((old, value) -> new Presence(
                                value, old.away(), old.awayAfter(), old.fullScreenPauses(), old.games()))));
    }

    private SettingRow absent() {
        return rows.row(
                SettingsText.WHILE_AWAY,
                SettingsText.WHILE_AWAY_ALSO,
                level(
                        "set-absent",
                        List.of(Level.QUIET, Level.BALANCED, Level.FULL),
                        now -> now.presence().away(),
                        presence((old, value) -> new Presence(
                                old.here(), value, old.awayAfter(), old.fullScreenPauses(), old.games()))));
    }

    private ChoiceInput<Level> level(
            String id, List<Level> levels, Function<Preferences, Level> now, Function<Level, String> choose) {
        return new ChoiceInput<>(id, levels, this::name, rows.preference(now), valid(choose));
    }

    private String name(Level level) {
        return rows.words.text(
                switch (level) {
                    case OFF -> SettingsText.LEVEL_OFF;
                    case QUIET -> SettingsText.LEVEL_QUIET;
                    case BALANCED -> SettingsText.LEVEL_BALANCED;
                    case FULL -> SettingsText.LEVEL_FULL;
                });
    }

    private SettingRow fullScreen() {
        return rows.row(SettingsText.FULL_SCREEN, SettingsText.FULL_SCREEN_ALSO)
                .right(new SwitchInput(
                        "set-full-screen",
                        rows.preference(now -> now.presence().fullScreenPauses()),
                        valid(presence((old, value) ->
                                new Presence(old.here(), old.away(), old.awayAfter(), value, old.games())))));
    }

    /// The programs that stop everything while they run.
    private SettingRow games() {
        NumberInput names = new NumberInput(
                "set-games",
                "",
                rows.preference(
                        now -> String.join(", ", new TreeSet<>(now.presence().games()))),
                typed -> {
                    Set<String> games = Arrays.stream(typed.split("[,，、]"))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .collect(Collectors.toSet());
                    boolean fits = games.size() <= MOST_GAMES
                            && games.stream().allMatch(name -> name.length() <= LONGEST_NAME);
                    return fits
                            ? this.<Set<String>>presence((old, value) -> new Presence(
                                            old.here(), old.away(), old.awayAfter(), old.fullScreenPauses(), value))
                                    .apply(games)
                            : rows.words.text(SettingsText.GAMES_INVALID, MOST_GAMES, LONGEST_NAME);
                });
        names.getStyleClass().add("wide-field");
        return rows.row(SettingsText.GAMES, SettingsText.GAMES_ALSO, names)
                .help(rows.words.text(SettingsText.GAMES_HELP));
    }

    /// For what offers only values within the limits.
    private static <T> Consumer<T> valid(Function<T, String> choose) {
        return value -> {
            String problem = choose.apply(value);
            if (!problem.isEmpty()) {
                throw new IllegalStateException(problem);
            }
        };
    }

    private SettingRow busy() {
        NumberInput percent = new NumberInput(
                "set-busy",
                "%",
                rows.preference(
                        now -> Integer.toString(now.limits().busyPercent().orElse(USUAL_BUSY))),
                rows.whole(5, 100, typed -> busy(OptionalInt.of(typed.intValue()))));
        return rows.row(SettingsText.BUSY, SettingsText.BUSY_ALSO, percent)
                .right(new SwitchInput(
                        "set-busy-on",
                        rows.preference(now -> now.limits().busyPercent().isPresent()),
                        on -> busy(on ? OptionalInt.of(USUAL_BUSY) : OptionalInt.empty())));
    }

    private String busy(OptionalInt percent) {
        return limits(now -> now.withBusy(percent));
    }

    private SettingRow gpuBusy() {
        NumberInput percent = new NumberInput(
                "set-gpu-busy",
                "%",
                rows.preference(
                        now -> Integer.toString(now.limits().gpuBusyPercent().orElse(USUAL_GPU_BUSY))),
                rows.whole(5, 100, typed -> gpuBusy(OptionalInt.of(typed.intValue()))));
        return rows.row(SettingsText.GPU_BUSY, SettingsText.GPU_BUSY_ALSO, percent)
                .right(new SwitchInput(
                        "set-gpu-busy-on",
                        rows.preference(now -> now.limits().gpuBusyPercent().isPresent()),
                        on -> gpuBusy(on ? OptionalInt.of(USUAL_GPU_BUSY) : OptionalInt.empty())));
    }

    private String gpuBusy(OptionalInt percent) {
        return limits(now -> now.withGpuBusy(percent));
    }

    private SettingRow heat() {
        NumberInput cpu = degrees("set-cpu-heat", Limits::cpuCelsius, typed -> heat(typed, -1));
        NumberInput gpu = degrees("set-gpu-heat", Limits::gpuCelsius, typed -> heat(-1, typed));
        return rows.row(SettingsText.HEAT, SettingsText.HEAT_ALSO, cpu, gpu);
    }

    private NumberInput degrees(String id, ToIntFunction<Limits> celsius, IntFunction<String> take) {
        Units.Temperature unit = rows.words.measures().units().temperature();
        return new NumberInput(
                id,
                rows.words.measures().temperatureUnit(),
                rows.preference(now -> Integer.toString(unit.of(celsius.applyAsInt(now.limits())))),
                rows.whole(unit.of(COLDEST), unit.of(HOTTEST), typed -> take.apply(unit.celsius(typed.intValue()))));
    }

    private String heat(int cpu, int gpu) {
        return limits(now -> now.withCelsius(cpu < 0 ? now.cpuCelsius() : cpu, gpu < 0 ? now.gpuCelsius() : gpu));
    }

    private SettingRow battery() {
        NumberInput charge = new NumberInput(
                "set-charge",
                "%",
                rows.preference(now -> Integer.toString(now.supply().minimumChargePercent())),
                rows.whole(
                        0,
                        100,
                        typed -> supply(now -> new Supply(now.onBattery(), typed.intValue(), now.leaseOnMetered()))));
        return rows.row(
                SettingsText.BATTERY,
                SettingsText.BATTERY_ALSO,
                level(
                        "set-battery",
                        List.of(Level.values()),
                        now -> now.supply().onBattery(),
                        chosen -> supply(now -> new Supply(chosen, now.minimumChargePercent(), now.leaseOnMetered()))),
                charge);
    }

    private SettingRow metered() {
        return rows.row(SettingsText.METERED, SettingsText.METERED_ALSO)
                .right(new SwitchInput(
                        "set-metered",
                        rows.preference(now -> now.supply().leaseOnMetered()),
                        on -> supply(now -> new Supply(now.onBattery(), now.minimumChargePercent(), on))));
    }

    private SettingRow room() {
        NumberInput disk = room("set-disk", Room::diskBytes, (now, bytes) -> new Room(bytes, now.memoryBytes()));
        NumberInput memory = room("set-memory", Room::memoryBytes, (now, bytes) -> new Room(now.diskBytes(), bytes));
        return rows.row(SettingsText.ROOM, SettingsText.ROOM_ALSO, disk, memory);
    }

    /// With one decimal.
    private NumberInput room(String id, ToLongFunction<Room> bytes, BiFunction<Room, Long, Room> change) {
        Units.Size unit = rows.words.measures().units().size();
        return new NumberInput(
                id,
                rows.words.measures().sizeUnit(),
                rows.preference(now -> rows.words.amounts().editable(nanos(bytes.applyAsLong(now.room()), unit))),
                typed -> rows.words
                        .amount(typed)
                        .filter(amount -> amount.nanos() <= MOST_ROOM * NANO)
                        .map(amount -> amount.nanos() / TENTH * unit.gigabyte() / 10)
                        .map(room -> rows.model.prefer(now -> now.with(change.apply(now.room(), room))))
                        .orElseGet(() -> rows.words.text(SettingsText.BETWEEN, 0, MOST_ROOM)));
    }

    /// Bytes as tenths of a gigabyte or gibibyte, in nano-units as amounts are written; to the nearest tenth.
    private static long nanos(long bytes, Units.Size unit) {
        return (bytes * 10 + unit.gigabyte() / 2) / unit.gigabyte() * TENTH;
    }
}
