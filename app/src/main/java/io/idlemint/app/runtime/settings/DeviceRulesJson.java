package io.idlemint.app.runtime.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.app.runtime.files.JsonFields;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.Workload;
import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import io.idlemint.node.governor.DeviceRule;
import io.idlemint.node.governor.DeviceRule.DeviceLimits;
import io.idlemint.node.governor.Leasing;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Schedule;
import io.idlemint.node.governor.When;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/// What new offers say and the rules of single devices, as a part of the preferences' JSON.
final class DeviceRulesJson {
    private DeviceRulesJson() {}

    static void write(ObjectNode root, Preferences preferences) {
        Leasing leasing = preferences.leasing();
        ObjectNode offers =
                root.putObject("leasing").put("noticeSeconds", leasing.notice().toSeconds());
        leasing.workloads().stream().sorted().map(Workload::word).forEach(offers.putArray("workloads")::add);
        ObjectNode prices = offers.putObject("nanoMintPerSecond");
        byName(leasing.prices()).forEach((device, rate) -> prices.put(device, rate.nanosPerSecond()));
        ObjectNode devices = root.putObject("devices");
        byName(preferences.devices()).forEach((device, rule) -> rule(devices.putObject(device), rule));
    }

    private static <V> Map<String, V> byName(Map<Bytes32, V> map) {
        Map<String, V> sorted = new TreeMap<>();
        map.forEach((device, value) -> sorted.put(device.hex(), value));
        return sorted;
    }

    private static void rule(ObjectNode json, DeviceRule rule) {
        json.put("most", rule.most().name())
                .put("lease", rule.lease().name())
                .put("mine", rule.mine().name());
        rule.limits()
                .ifPresent(limits -> json.putObject("limits")
                        .put("celsius", limits.celsius())
                        .put(
                                "busyPercent",
                                limits.busyPercent().isPresent()
                                        ? limits.busyPercent().getAsInt()
                                        : null));
        rule.schedule().ifPresent(schedule -> PreferencesJson.write(json.putObject("schedule"), schedule));
    }

    static Leasing leasing(JsonFields fields, Leasing base) {
        Set<Workload> workloads = new HashSet<>();
        for (String word : fields.texts(
                "workloads", base.workloads().stream().map(Workload::word).toList())) {
            workloads.add(Workload.ofWord(word)
                    .orElseThrow(() -> new FlawedSettingsException(
                            Flaw.ONE_OF,
                            "leasing.workloads",
                            word,
                            words().toString(),
                            "leasing.workloads must be some of " + words() + ", had " + word)));
        }
        JsonFields rates = fields.object("nanoMintPerSecond");
        Map<Bytes32, Rate> prices = new HashMap<>(base.prices());
        for (String name : rates.names()) {
            long nanos = rates.number(name, 0);
            FlawedSettingsException.requireBetween(
                    "leasing.nanoMintPerSecond." + name, nanos, 1, Rate.MAX_NANOS_PER_SECOND);
            prices.put(device("leasing.nanoMintPerSecond", name), Rate.ofNanosPerSecond(nanos));
        }
        Leasing read = new Leasing(
                Duration.ofSeconds(fields.number("noticeSeconds", base.notice().toSeconds())), workloads, prices);
        fields.noOthers();
        return read;
    }

    private static List<String> words() {
        return Arrays.stream(Workload.values()).map(Workload::word).toList();
    }

    /// The rules of the devices that are named; a device whose value is `null` follows the rest again.
    static Map<Bytes32, DeviceRule> devices(JsonFields fields, Preferences base) {
        Map<Bytes32, DeviceRule> rules = new HashMap<>(base.devices());
        for (String name : fields.names()) {
            Bytes32 device = device("devices", name);
            Optional<JsonFields> own = fields.objectOrNull(name);
            if (own.isEmpty()) {
                rules.remove(device);
            } else {
                rules.put(device, rule(own.get(), base.rule(device), base.schedule(device)));
            }
        }
        return rules;
    }

    private static DeviceRule rule(JsonFields fields, DeviceRule base, Schedule week) {
        DeviceRule read = new DeviceRule(
                fields.constant("most", Level.class, base.most()),
                fields.constant("lease", When.class, base.lease()),
                fields.constant("mine", When.class, base.mine()),
                fields.has("limits") ? fields.objectOrNull("limits").map(DeviceRulesJson::limits) : base.limits(),
                fields.has("schedule")
                        ? fields.objectOrNull("schedule").map(own -> PreferencesJson.schedule(own, week))
                        : base.schedule());
        fields.noOthers();
        return read;
    }

    private static DeviceLimits limits(JsonFields fields) {
        OptionalLong busy = fields.number("busyPercent", OptionalLong.empty());
        DeviceLimits read = new DeviceLimits(
                fields.smallNumber("celsius", 85),
                busy.isPresent() ? OptionalInt.of(JsonFields.small(busy.getAsLong())) : OptionalInt.empty());
        fields.noOthers();
        return read;
    }

    private static Bytes32 device(String field, String name) {
        try {
            return Bytes32.parse(name);
        } catch (IllegalArgumentException wrong) {
            throw new FlawedSettingsException(
                            Flaw.DEVICE,
                            field + "." + name,
                            "",
                            "",
                            field + "." + name + " is not the name of a device: 64 hexadecimal digits")
                    .because(wrong);
        }
    }
}
