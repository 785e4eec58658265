package io.idlemint.app.runtime.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.app.runtime.files.JsonFields;
import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Preferences.Limits;
import io.idlemint.node.governor.Preferences.Presence;
import io.idlemint.node.governor.Preferences.Room;
import io.idlemint.node.governor.Preferences.Supply;
import io.idlemint.node.governor.Schedule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The owner's preferences as JSON, for export and import. A field that is left out keeps its value; one that is not
/// known, of a wrong kind or out of its limits is refused by its name.
public final class PreferencesJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PreferencesJson() {}

    public static ObjectNode write(Preferences preferences) {
        ObjectNode root = JSON.objectNode();
        Presence presence = preferences.presence();
        ObjectNode here = root.putObject("presence")
                .put("here", presence.here().name())
                .put("away", presence.away().name())
                .put("awayAfterSeconds", presence.awayAfter().toSeconds())
                .put("fullScreenPauses", presence.fullScreenPauses());
        new TreeSet<>(presence.games()).forEach(here.putArray("games")::add);
        Limits limits = preferences.limits();
        root.putObject("limits")
                .put("cpuCelsius", limits.cpuCelsius())
                .put("gpuCelsius", limits.gpuCelsius())
                .put("busyPercent", perhaps(limits.busyPercent()))
                .put("gpuBusyPercent", perhaps(limits.gpuBusyPercent()))
                .put("gpuPowerPercent", perhaps(limits.gpuPowerPercent()));
        root.putObject("supply")
                .put("onBattery", preferences.supply().onBattery().name())
                .put("minimumChargePercent", preferences.supply().minimumChargePercent())
                .put("leaseOnMetered", preferences.supply().leaseOnMetered());
        root.putObject("room")
                .put("diskBytes", preferences.room().diskBytes())
                .put("memoryBytes", preferences.room().memoryBytes());
        write(root.putObject("schedule"), preferences.schedule());
        MoneyJson.write(preferences.money(), root);
        DeviceRulesJson.write(root, preferences);
        return root;
    }

    private static @Nullable Integer perhaps(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    static void write(ObjectNode json, Schedule schedule) {
        json.put("zone", schedule.zone().getId());
        schedule.days().forEach(json.putArray("days")::add);
    }

    /// Reads preferences.
    ///
    /// @param base what holds for fields that are left out
    /// @throws IllegalArgumentException naming the field and its limit
    public static Preferences read(JsonNode json, Preferences base) {
        JsonFields root = new JsonFields("", json);
        Preferences read = new Preferences(
                presence(root.object("presence"), base.presence()),
                limits(root.object("limits"), base.limits()),
                supply(root.object("supply"), base.supply()),
                room(root.object("room"), base.room()),
                schedule(root.object("schedule"), base.schedule()),
                MoneyJson.read(root, base.money()),
                DeviceRulesJson.leasing(root.object("leasing"), base.leasing()),
                DeviceRulesJson.devices(root.object("devices"), base));
        root.noOthers();
        return read;
    }

    private static Presence presence(JsonFields fields, Presence base) {
        Presence read = new Presence(
                fields.constant("here", Level.class, base.here()),
                fields.constant("away", Level.class, base.away()),
                Duration.ofSeconds(
                        fields.number("awayAfterSeconds", base.awayAfter().toSeconds())),
                fields.truth("fullScreenPauses", base.fullScreenPauses()),
                fields.texts("games", List.copyOf(base.games())).stream().collect(Collectors.toSet()));
        fields.noOthers();
        return read;
    }

    private static Limits limits(JsonFields fields, Limits base) {
        Limits read = new Limits(
                fields.smallNumber("cpuCelsius", base.cpuCelsius()),
                fields.smallNumber("gpuCelsius", base.gpuCelsius()),
                perhaps(fields, "busyPercent", base.busyPercent()),
                perhaps(fields, "gpuBusyPercent", base.gpuBusyPercent()),
                perhaps(fields, "gpuPowerPercent", base.gpuPowerPercent()));
        fields.noOthers();
        return read;
    }

    private static OptionalInt perhaps(JsonFields fields, String name, OptionalInt base) {
        OptionalLong usual = base.isPresent() ? OptionalLong.of(base.getAsInt()) : OptionalLong.empty();
        OptionalLong read = fields.number(name, usual);
        return read.isPresent() ? OptionalInt.of(JsonFields.small(read.getAsLong())) : OptionalInt.empty();
    }

    private static Supply supply(JsonFields fields, Supply base) {
        Supply read = new Supply(
                fields.constant("onBattery", Level.class, base.onBattery()),
                fields.smallNumber("minimumChargePercent", base.minimumChargePercent()),
                fields.truth("leaseOnMetered", base.leaseOnMetered()));
        fields.noOthers();
        return read;
    }

    private static Room room(JsonFields fields, Room base) {
        Room read = new Room(
                fields.number("diskBytes", base.diskBytes()), fields.number("memoryBytes", base.memoryBytes()));
        fields.noOthers();
        return read;
    }

    static Schedule schedule(JsonFields fields, Schedule base) {
        String zone = fields.text("zone", base.zone().getId());
        List<String> days = fields.texts("days", base.days());
        fields.noOthers();
        try {
            return new Schedule(ZoneId.of(zone), days);
        } catch (DateTimeException unknown) {
            throw new FlawedSettingsException(
                            Flaw.ZONE,
                            "schedule.zone",
                            zone,
                            "",
                            "schedule.zone '" + zone + "' is not the name of a time zone")
                    .because(unknown);
        }
    }
}
