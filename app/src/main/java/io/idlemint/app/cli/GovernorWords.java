package io.idlemint.app.cli;

import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.settings.SettingsFile;
import io.idlemint.i18n.GovernorText;
import io.idlemint.i18n.MineText;
import io.idlemint.i18n.Texts;
import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.governor.Remedy;
import io.idlemint.node.mine.BenchDesk.Obstacle;
import io.idlemint.node.profit.Profit;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.ProfitWording;
import io.idlemint.ui.wording.Wording;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// The governor's decisions as sentences of a language. Immutable.
final class GovernorWords {
    private final Texts texts;
    private final GovernorWording words;
    private final ProfitWording profits;
    private final DateTimeFormatter clock;

    /// @param zone whose clock times are told by
    GovernorWords(Locale locale, ZoneId zone) {
        this.texts = Texts.of(locale);
        Wording wording = new Wording(texts, InstantSource.system(), zone);
        this.words = new GovernorWording(wording);
        this.profits = new ProfitWording(wording);
        this.clock = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", locale).withZone(zone);
    }

    /// In the language that is chosen in the settings of a running application.
    static GovernorWords of(Installation installation) {
        return new GovernorWords(
                SettingsFile.language(installation.folder()).locale(Locale.getDefault()), ZoneId.systemDefault());
    }

    /// What a device does now, why, until when, and what helps.
    String now(Governed device) {
        Decision decision = device.decision();
        StringBuilder line = new StringBuilder(texts.text(
                GovernorText.NOW,
                device.name(),
                words.level(decision.level()),
                words.leases(decision.mayLease(), decision.level())));
        add(line, words.why(decision.reason(), decision.cause()));
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

    /// What an hour of mining brings, with everything that it hangs on; a sentence each.
    List<String> profit(Profit profit, OptionalLong limit) {
        return profits.sentences(profit, limit);
    }

    /// What is in the way of measuring.
    ///
    /// @param begun whether it came in the way meanwhile
    String held(Obstacle why, boolean begun) {
        return why.reason() == Reason.LEASED
                ? texts.text(MineText.BENCH_LEASED)
                : texts.text(
                        begun ? MineText.BENCH_YIELDED : MineText.BENCH_HELD,
                        why.device(),
                        words.why(why.reason(), why.cause()));
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
                words.level(change.level()),
                words.leases(change.mayLease(), change.level())));
        add(line, words.why(change.reason(), change.cause()));
        return line.toString();
    }

    // A full stop of Chinese has its space in itself.
    private static void add(StringBuilder line, String sentence) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != '\u3002') {
            line.append(' ');
        }
        line.append(sentence);
    }
}
