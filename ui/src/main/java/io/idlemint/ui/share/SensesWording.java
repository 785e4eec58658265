package io.idlemint.ui.share;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.sense.SessionReadings;
import io.idlemint.i18n.GovernorText;
import io.idlemint.i18n.ShareText;
import io.idlemint.i18n.WhyText;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// Says what each sense tells, and what would be decided by it. Immutable.
final class SensesWording {
    private final Wording words;
    private final ShareWording wording;

    SensesWording(Wording words, ShareWording wording) {
        this.words = words;
        this.wording = wording;
    }

    /// A sense and what it tells.
    record Line(String name, String value) {}

    List<Line> senses(ShareNow now) {
        Readings seen = now.readings();
        SessionReadings session = seen.session();
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                ShareText.SENSE_INPUT,
                session.idle()
                        .map(idle -> words.text(ShareText.AGO, words.measures().duration(idle)))));
        lines.add(line(ShareText.SENSE_LOCKED, session.locked().map(this::truth)));
        known(ShareText.SENSE_REMOTE, session.remote().map(this::truth)).ifPresent(lines::add);
        lines.add(line(ShareText.SENSE_FULL_SCREEN, session.fullScreen().map(this::truth)));
        lines.add(line(ShareText.SENSE_GAMES, session.programs().map(programs -> games(programs, now))));
        lines.add(line(ShareText.SENSE_WATCHING, session.awake().map(this::names)));
        lines.add(new Line(
                words.text(ShareText.SENSE_POWER), wording.power(seen.supply().power())));
        lines.add(line(ShareText.SENSE_SAVING, seen.supply().saving().map(this::truth)));
        lines.add(line(ShareText.SENSE_METERED, seen.supply().metered().map(this::truth)));
        known(ShareText.SENSE_LINK, link(seen.supply().linkMegabits())).ifPresent(lines::add);
        lines.add(line(ShareText.SENSE_OTHERS, percent(seen.othersCpuPercent())));
        lines.add(line(ShareText.SENSE_MEMORY, data(seen.room().freeMemoryBytes())));
        lines.add(line(ShareText.SENSE_DISK, data(seen.room().freeDiskBytes())));
        known(ShareText.SENSE_DISK_BUSY, percent(seen.room().diskBusyPercent())).ifPresent(lines::add);
        for (DeviceNow device : now.devices()) {
            if (device.kind() != DeviceKind.DISK) {
                lines.add(new Line(device.name(), device(seen.of(device.deviceHash()))));
            }
        }
        return lines;
    }

    private Line line(ShareText name, Optional<String> value) {
        return new Line(words.text(name), value.orElseGet(() -> words.text(ShareText.SENSE_UNKNOWN)));
    }

    /// What most systems do not tell has no line there.
    private Optional<Line> known(ShareText name, Optional<String> value) {
        return value.map(told -> new Line(words.text(name), told));
    }

    private Optional<String> link(OptionalInt megabits) {
        return megabits.isPresent()
                ? Optional.of(words.text(ShareText.MEGABITS, words.measures().count(megabits.getAsInt())))
                : Optional.empty();
    }

    private String names(Set<String> programs) {
        return programs.isEmpty()
                ? words.text(ShareText.NO)
                : String.join(words.text(ShareText.LIST_SEPARATOR), new TreeSet<>(programs));
    }

    private String truth(boolean is) {
        return words.text(is ? ShareText.YES : ShareText.NO);
    }

    private String games(Set<String> programs, ShareNow now) {
        Set<String> running = now.preferences().presence().gamesAmong(programs);
        return running.isEmpty()
                ? words.text(
                        ShareText.SENSE_NO_GAME,
                        now.preferences().presence().games().size())
                : String.join(words.text(ShareText.LIST_SEPARATOR), running);
    }

    private Optional<String> percent(OptionalInt percent) {
        return percent.isPresent() ? Optional.of(words.measures().percent(percent.getAsInt(), 100)) : Optional.empty();
    }

    private Optional<String> data(OptionalLong bytes) {
        return bytes.isPresent() ? Optional.of(words.measures().data(bytes.getAsLong())) : Optional.empty();
    }

    private String device(DeviceReadings own) {
        List<String> parts = new ArrayList<>();
        own.celsius().ifPresent(celsius -> parts.add(words.measures().temperature(celsius)));
        own.cooling()
                .risePerMinute()
                .ifPresent(rise ->
                        parts.add(words.text(WhyText.READ_RISE, words.measures().warming(rise))));
        own.watts().ifPresent(watts -> parts.add(words.text(ShareText.WATTS, watts)));
        own.cooling()
                .fanPercent()
                .ifPresent(fan ->
                        parts.add(words.text(ShareText.FAN, words.measures().percent(fan, 100))));
        own.cooling().fanRpm().ifPresent(rpm -> parts.add(words.text(ShareText.FAN_RPM, rpm)));
        percent(own.othersPercent()).ifPresent(others -> parts.add(words.text(ShareText.OTHERS_USE, others)));
        data(own.freeMemoryBytes()).ifPresent(free -> parts.add(words.text(WhyText.READ_CARD_FREE, free)));
        data(own.othersMemoryBytes()).ifPresent(held -> parts.add(words.text(WhyText.READ_CARD_HELD, held)));
        return parts.isEmpty()
                ? words.text(ShareText.SENSE_UNKNOWN)
                : String.join(words.text(ShareText.LIST_SEPARATOR), parts);
    }

    /// What would be decided by what is seen now.
    List<String> would(ShareNow now) {
        return decided(now, now.would(now.readings()));
    }

    /// What would be decided if there had been no input for as long as it takes.
    List<String> wouldAway(ShareNow now) {
        Readings seen = now.readings();
        SessionReadings session = seen.session();
        Duration enough = now.preferences().presence().awayAfter();
        return decided(now, now.would(seen.withSession(session.withIdle(enough))));
    }

    private List<String> decided(ShareNow now, Map<Bytes32, Decision> decisions) {
        List<String> sentences = new ArrayList<>();
        for (DeviceNow device : now.devices()) {
            Decision decision = decisions.get(device.deviceHash());
            if (decision != null) {
                sentences.add(sentence(device, decision));
            }
        }
        return sentences;
    }

    private String sentence(DeviceNow device, Decision decision) {
        boolean may = decision.mayLease() && device.notLeasable().isEmpty();
        boolean off = decision.level() == Level.OFF;
        GovernorText leases = may
                ? off ? GovernorText.LEASES_ONLY : GovernorText.LEASES
                : off ? GovernorText.NO_LEASES_EITHER : GovernorText.NO_LEASES;
        return words.sentences(List.of(
                words.text(GovernorText.NOW, device.name(), wording.level(decision.level()), words.text(leases)),
                new GovernorWording(words).why(decision.reason(), decision.cause())));
    }
}
