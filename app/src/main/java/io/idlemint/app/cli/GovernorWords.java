package io.idlemint.app.cli;

import io.idlemint.i18n.GovernorText;
import io.idlemint.i18n.MeasureFormat;
import io.idlemint.i18n.Texts;
import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.governor.Remedy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/// The governor's decisions as sentences of a language. Immutable.
final class GovernorWords {
    private final Texts texts;
    private final MeasureFormat measures;
    private final DateTimeFormatter clock;

    /// @param zone whose clock times are told by
    GovernorWords(Locale locale, ZoneId zone) {
        this.texts = Texts.of(locale);
        this.measures = new MeasureFormat(texts);
        this.clock = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", locale).withZone(zone);
    }

    /// What a device does now, why, until when, and what helps.
    String now(Governed device) {
        Decision decision = device.decision();
        StringBuilder line = new StringBuilder(texts.text(
                GovernorText.NOW,
                device.name(),
                level(decision.level()),
                leases(decision.mayLease(), decision.level())));
        add(line, reason(decision.reason(), decision.cause()));
        add(line, texts.text(GovernorText.SINCE, clock.format(decision.since())));
        decision.until().map(clock::format).ifPresent(time -> add(line, texts.text(GovernorText.UNTIL, time)));
        if (decision.giveNotice()) {
            add(line, texts.text(GovernorText.NOTICE));
        }
        if (decision.remedy() != Remedy.NONE) {
            add(
                    line,
                    texts.text(
                            GovernorText.valueOf("REMEDY_" + decision.remedy().name())));
        }
        return line.toString();
    }

    /// The heading above earlier decisions.
    String earlier() {
        return texts.text(GovernorText.EARLIER);
    }

    /// A decision of the past.
    String change(Change change, String device) {
        StringBuilder line = new StringBuilder(texts.text(
                GovernorText.CHANGE,
                clock.format(change.at()),
                device,
                level(change.level()),
                leases(change.mayLease(), change.level())));
        add(line, reason(change.reason(), change.cause()));
        return line.toString();
    }

    private static void add(StringBuilder line, String sentence) {
        line.append(' ').append(sentence);
    }

    private String level(Level level) {
        return texts.text(GovernorText.valueOf("LEVEL_" + level.name()));
    }

    private String leases(boolean may, Level level) {
        if (may) {
            return texts.text(level == Level.OFF ? GovernorText.LEASES_ONLY : GovernorText.LEASES);
        }
        return texts.text(level == Level.OFF ? GovernorText.NO_LEASES_EITHER : GovernorText.NO_LEASES);
    }

    private String reason(Reason reason, Decision.Cause cause) {
        return texts.text(
                GovernorText.valueOf("REASON_" + reason.name()),
                measure(reason, cause.measured()),
                measure(reason, cause.limit()),
                cause.detail());
    }

    private String measure(Reason reason, OptionalLong value) {
        if (value.isEmpty()) {
            return texts.text(GovernorText.UNKNOWN);
        }
        long number = value.getAsLong();
        return switch (reason) {
            case MEMORY_LOW, DISK_LOW -> measures.data(number);
            case PRESENT -> measures.duration(Duration.ofSeconds(number));
            case BATTERY_LOW, BUSY -> measures.percent(number, 100);
            case UNPROFITABLE ->
                BigDecimal.valueOf(number, 6).stripTrailingZeros().toPlainString();
            default -> measures.count(number);
        };
    }
}
