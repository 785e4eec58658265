package io.idlemint.app.runtime.governor;

import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.activity.ActivityLog;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The governor's decisions in the activity log.
final class Changes {
    static final Activity.Kind KIND = Activity.Kind.GOVERNOR_DECIDED;

    private static final int PAGE = 500;
    private static final int MAX_TEXT = 1_000;

    private Changes() {}

    /// A decision as it is written down.
    static Map<String, String> parameters(Decision decision, Readings readings) {
        Map<String, String> values = new HashMap<>();
        values.put("device", decision.device().hex());
        values.put("level", decision.level().name());
        values.put("leases", Boolean.toString(decision.mayLease()));
        values.put("reason", decision.reason().name());
        decision.cause().measured().ifPresent(number -> values.put("measured", Long.toString(number)));
        decision.cause().limit().ifPresent(number -> values.put("limit", Long.toString(number)));
        values.put("detail", shortened(decision.cause().detail()));
        values.put("readings", shortened(brief(readings, decision.device())));
        return values;
    }

    /// What was decided, the newest first.
    static List<Change> newest(ActivityLog log, Optional<Bytes32> device, int limit) {
        if (limit < 1 || limit > PAGE) {
            throw new IllegalArgumentException("limit " + limit + " is outside of 1 to " + PAGE);
        }
        List<Change> found = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (found.size() < limit) {
            List<Activity> page = log.newest(before, PAGE);
            page.stream()
                    .filter(entry -> entry.kind() == KIND)
                    .map(Changes::change)
                    .filter(change -> device.isEmpty() || device.get().equals(change.device()))
                    .forEach(found::add);
            if (page.size() < PAGE) {
                break;
            }
            before = page.getLast().seq();
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private static Change change(Activity entry) {
        Map<String, String> values = entry.parameters();
        return new Change(
                entry.at(),
                Bytes32.parse(values.getOrDefault("device", "")),
                Level.valueOf(values.getOrDefault("level", "")),
                Boolean.parseBoolean(values.get("leases")),
                Reason.valueOf(values.getOrDefault("reason", "")),
                new Decision.Cause(
                        number(values, "measured"), number(values, "limit"), values.getOrDefault("detail", "")),
                values.getOrDefault("readings", ""));
    }

    private static OptionalLong number(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .map(Long::parseLong)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /// What was known, as `name=value`; the programs that run are nobody's business later.
    private static String brief(Readings readings, Bytes32 device) {
        List<String> parts = new ArrayList<>();
        var session = readings.session();
        session.idle().ifPresent(idle -> parts.add("idle=" + idle.toSeconds() + "s"));
        session.locked().ifPresent(locked -> parts.add("locked=" + locked));
        session.fullScreen().ifPresent(full -> parts.add("fullScreen=" + full));
        session.awake()
                .filter(programs -> !programs.isEmpty())
                .ifPresent(programs -> parts.add("awake=" + programs.size()));
        session.remote().ifPresent(remote -> parts.add("remote=" + remote));
        parts.add("power=" + readings.supply().power().source());
        readings.supply().power().chargePercent().ifPresent(charge -> parts.add("charge=" + charge + "%"));
        readings.supply().metered().ifPresent(metered -> parts.add("metered=" + metered));
        readings.supply().saving().ifPresent(saving -> parts.add("saving=" + saving));
        readings.supply().linkMegabits().ifPresent(megabits -> parts.add("link=" + megabits));
        readings.othersCpuPercent().ifPresent(percent -> parts.add("others=" + percent + "%"));
        readings.room().freeDiskBytes().ifPresent(bytes -> parts.add("disk=" + (bytes >> 20) + "MiB"));
        readings.room().diskBusyPercent().ifPresent(percent -> parts.add("diskBusy=" + percent + "%"));
        readings.room().freeMemoryBytes().ifPresent(bytes -> parts.add("memory=" + (bytes >> 20) + "MiB"));
        var own = readings.of(device);
        own.profitMicrosPerHour().ifPresent(micros -> parts.add("profit=" + micros));
        own.celsius().ifPresent(celsius -> parts.add("celsius=" + celsius));
        own.cooling().risePerMinute().ifPresent(rise -> parts.add("risePerMinute=" + rise));
        own.cooling().fanRpm().ifPresent(turns -> parts.add("rpm=" + turns));
        own.watts().ifPresent(watts -> parts.add("watts=" + watts));
        own.othersPercent().ifPresent(percent -> parts.add("deviceOthers=" + percent + "%"));
        own.freeMemoryBytes().ifPresent(bytes -> parts.add("cardFree=" + (bytes >> 20) + "MiB"));
        own.othersMemoryBytes().ifPresent(bytes -> parts.add("cardHeld=" + (bytes >> 20) + "MiB"));
        return String.join(" ", parts);
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }
}
