package io.idlemint.ui.share;

import io.idlemint.domain.machine.Power;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.i18n.GovernorText;
import io.idlemint.i18n.HomeText;
import io.idlemint.i18n.ShareText;
import io.idlemint.node.desk.GovernorDesk.PowerLimit;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.desk.SharingDesk.Size;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.DeviceRule;
import io.idlemint.node.governor.DeviceRule.DeviceLimits;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Preset;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.governor.When;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Says what the owner allows and what is measured beside it. Immutable.
final class ShareWording {
    private final Wording words;

    ShareWording(Wording words) {
        this.words = words;
    }

    DeviceRow row(DeviceNow device, ShareNow now) {
        boolean kept = device.kind() == DeviceKind.DISK && !device.goesWithProcessor();
        DeviceNow decides = device.kind() == DeviceKind.DISK ? processor(now).orElse(device) : device;
        StateKind state = kept ? StateKind.OFF : state(decides, now.decision(decides.deviceHash()));
        return new DeviceRow(
                device.deviceHash(),
                device.kind(),
                name(device),
                device.kind() == DeviceKind.DISK ? disk(device) : summary(now, device),
                state,
                words.text(
                        switch (state) {
                            case LEASED -> ShareText.PILL_LEASED;
                            case OK -> ShareText.PILL_ON;
                            case PAUSED -> ShareText.PILL_PAUSED;
                            default -> ShareText.PILL_OFF;
                        }));
    }

    private String name(DeviceNow device) {
        return device.kind() == DeviceKind.DISK ? words.text(HomeText.DEVICE_DISK_NAME, device.name()) : device.name();
    }

    private static Optional<DeviceNow> processor(ShareNow now) {
        return now.devices().stream()
                .filter(one -> one.kind() == DeviceKind.CPU)
                .findFirst();
    }

    private static StateKind state(DeviceNow device, Optional<Decision> decision) {
        if (device.status() == ProviderStatus.SHARING) {
            return StateKind.LEASED;
        }
        if (decision.isEmpty()) {
            return StateKind.OFF;
        }
        if (decision.get().reason() == Reason.SWITCHED_OFF) {
            return StateKind.OFF;
        }
        return decision.get().mayMine() || decision.get().mayLease() ? StateKind.OK : StateKind.PAUSED;
    }

    private String disk(DeviceNow device) {
        if (!device.goesWithProcessor()) {
            return words.text(ShareText.DISK_KEPT);
        }
        return device.size() instanceof Size.Storage storage
                ? words.text(ShareText.DISK_SUMMARY, words.measures().data(storage.bytes()))
                : "";
    }

    private String summary(ShareNow now, DeviceNow device) {
        DeviceRule rule = now.preferences().rule(device.deviceHash());
        if (rule.most() == Level.OFF) {
            return words.text(ShareText.SUMMARY_OFF);
        }
        String mine = words.text(
                switch (rule.mine()) {
                    case ALWAYS -> ShareText.SUMMARY_MINE_ALWAYS;
                    case WHILE_AWAY -> ShareText.SUMMARY_MINE_AWAY;
                    case NEVER -> ShareText.SUMMARY_MINE_NEVER;
                });
        if (device.notLeasable().isPresent()) {
            return words.text(ShareText.SUMMARY_NOT_LEASABLE, mine);
        }
        return words.text(
                switch (rule.lease()) {
                    case ALWAYS -> ShareText.SUMMARY_LEASE_ALWAYS;
                    case WHILE_AWAY -> ShareText.SUMMARY_LEASE_AWAY;
                    case NEVER -> ShareText.SUMMARY_LEASE_NEVER;
                },
                mine);
    }

    DeviceSheet sheet(DeviceNow device, ShareNow now) {
        Preferences preferences = now.preferences();
        DeviceReadings own = now.readings().of(device.deviceHash());
        DeviceRule rule = preferences.rule(device.deviceHash());
        DeviceLimits limits = preferences.limits(device.deviceHash(), device.kind());
        OptionalInt others = device.kind() == DeviceKind.GPU
                ? own.othersPercent()
                : now.readings().othersCpuPercent();
        return new DeviceSheet(
                device.deviceHash(),
                device.kind(),
                name(device),
                device.kind() != DeviceKind.DISK,
                device.goesWithProcessor()
                        ? words.text(ShareText.DISK_HELP)
                        : device.notLeasable().map(words::refusal).orElse(""),
                rule,
                limits,
                Preset.of(preferences, device.deviceHash(), device.kind()),
                here(preferences, rule),
                celsius(own, limits),
                others.isPresent() ? Optional.of(others(others.getAsInt(), limits)) : Optional.empty(),
                power(now, device, own),
                unlimited(own, others.isPresent(), now.powers().containsKey(device.deviceHash())));
    }

    private String here(Preferences preferences, DeviceRule rule) {
        Level here = preferences.presence().here();
        if (rule.mine() != When.ALWAYS || here == Level.FULL) {
            return "";
        }
        return words.text(here == Level.BALANCED ? ShareText.HERE_BALANCED : ShareText.HERE_QUIET);
    }

    private Optional<String> celsius(DeviceReadings own, DeviceLimits limits) {
        return own.celsius().isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        ShareText.HEAT_NOW,
                        words.measures().temperature(own.celsius().getAsInt()),
                        words.measures().temperature(limits.warmCelsius())));
    }

    private String others(int percent, DeviceLimits limits) {
        String now = words.measures().percent(percent, 100);
        return words.text(limits.busyPercent().isPresent() ? ShareText.OTHERS_NOW : ShareText.OTHERS_ANY, now);
    }

    private DeviceSheet.Power power(ShareNow now, DeviceNow device, DeviceReadings own) {
        int percent = now.preferences().limits().gpuPowerPercent().orElse(100);
        return new DeviceSheet.Power(
                percent,
                Optional.ofNullable(now.powers().get(device.deviceHash())).map(limit -> power(limit, own)));
    }

    private String power(PowerLimit limit, DeviceReadings own) {
        String usual = own.watts().isPresent()
                ? words.text(ShareText.POWER_NOW, own.watts().getAsInt(), limit.usualWatts())
                : words.text(ShareText.POWER_USUAL, limit.usualWatts());
        if (limit.refused()) {
            return words.sentences(List.of(usual, words.text(ShareText.POWER_REFUSED)));
        }
        return limit.watts().isPresent()
                ? words.sentences(List.of(
                        usual, words.text(ShareText.POWER_HOLDS, limit.watts().getAsInt())))
                : usual;
    }

    private String unlimited(DeviceReadings own, boolean others, boolean power) {
        List<String> sentences = new ArrayList<>();
        if (own.celsius().isEmpty()) {
            sentences.add(words.text(ShareText.HEAT_NOT_ENFORCED));
        }
        if (!others) {
            sentences.add(words.text(ShareText.OTHERS_NOT_ENFORCED));
        }
        if (!power) {
            sentences.add(
                    own.watts().isPresent()
                            ? words.text(
                                    ShareText.POWER_NOT_ENFORCED_NOW,
                                    own.watts().getAsInt())
                            : words.text(ShareText.POWER_NOT_ENFORCED));
        }
        return words.sentences(sentences);
    }

    CommonSheet common(ShareNow now) {
        Preferences preferences = now.preferences();
        return new CommonSheet(
                preferences.presence().awayAfter().toMinutes(),
                preferences.presence().fullScreenPauses(),
                preferences.supply().onBattery() == Level.OFF,
                lastInput(now.readings().session().idle()));
    }

    String lastInput(Optional<Duration> idle) {
        return idle.map(time ->
                        words.text(ShareText.LAST_INPUT, words.measures().duration(time)))
                .orElseGet(() -> words.text(ShareText.LAST_INPUT_UNKNOWN));
    }

    String power(Power power) {
        return switch (power.source()) {
            case MAINS -> words.text(ShareText.POWER_MAINS);
            case BATTERY ->
                power.chargePercent().isPresent()
                        ? words.text(
                                ShareText.POWER_BATTERY,
                                words.measures().percent(power.chargePercent().getAsInt(), 100))
                        : words.text(ShareText.POWER_BATTERY_ONLY);
            case UNKNOWN -> words.text(ShareText.SENSE_UNKNOWN);
        };
    }

    String level(Level level) {
        return words.text(GovernorText.valueOf("LEVEL_" + level.name()));
    }
}
