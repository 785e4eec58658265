package io.idlemint.ui.wording;

import io.idlemint.i18n.GovernorText;
import io.idlemint.i18n.WhyText;
import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.governor.Remedy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// The governor's decisions as sentences of a language. Immutable; safe for use by several threads.
public final class GovernorWording {
    private final Wording words;

    public GovernorWording(Wording words) {
        this.words = words;
    }

    /// What a reason does, in a few words.
    public String state(Reason reason) {
        return words.text(WhyText.valueOf("STATE_" + reason.name()));
    }

    /// What holds, in a few words, with the time that is left of the owner's word.
    public String state(Decision decision) {
        String state = state(decision.reason());
        return isWord(decision.reason()) ? left(state, decision.until()) : state;
    }

    /// A state with the time that is left of it, where it ends by itself.
    public String left(String state, Optional<Instant> until) {
        return until.map(end -> words.text(WhyText.LEFT, state, words.left(end)))
                .orElse(state);
    }

    /// Why, with what was measured.
    public String why(Reason reason, Decision.Cause cause) {
        return words.text(
                GovernorText.valueOf("REASON_" + reason.name()),
                measure(reason, cause.measured()),
                measure(reason, cause.limit()),
                cause.detail());
    }

    /// Why, since when, and what ends it.
    public String explained(Decision decision) {
        return explanation(decision).stream().reduce(this::two).orElse("");
    }

    /// As explained, beside what is said already: of the same reason only what differs; empty when nothing does.
    public String beside(Decision decision, String said) {
        return said.contains(why(decision.reason(), decision.cause()))
                ? explanation(decision).stream()
                        .filter(sentence -> !said.contains(sentence))
                        .reduce(this::two)
                        .orElse("")
                : explained(decision);
    }

    private List<String> explanation(Decision decision) {
        List<String> sentences = new ArrayList<>();
        sentences.add(why(decision.reason(), decision.cause()));
        // What was never begun has no beginning.
        if (decision.reason() != Reason.NOT_STARTED) {
            sentences.add(words.text(GovernorText.SINCE, words.moment(decision.since())));
        }
        ends(decision).ifPresent(sentences::add);
        return sentences;
    }

    /// That it mines less than it could, or mines and is not leased, and why; empty when neither is so.
    public Optional<String> slowed(Decision decision) {
        if (decision.level() == Level.FULL && !decision.mayLease() && decision.reason() != Reason.ANYWAY) {
            return Optional.of(
                    two(words.text(WhyText.SENTENCE, state(decision)), why(decision.reason(), decision.cause())));
        }
        return decision.level() == Level.BALANCED || decision.level() == Level.QUIET
                ? Optional.of(
                        words.text(WhyText.AT_LEVEL, level(decision.level()), why(decision.reason(), decision.cause())))
                : Optional.empty();
    }

    /// What ends it; empty when nothing is in the way.
    public Optional<String> ends(Decision decision) {
        if (isWord(decision.reason())) {
            return Optional.of(decision.until()
                    .map(end -> words.text(WhyText.ENDS_AT, words.moment(end)))
                    .orElseGet(() -> words.text(
                            decision.reason() == Reason.NOT_STARTED ? WhyText.ENDS_BY_START : WhyText.ENDS_BY_YOU)));
        }
        if (decision.remedy() == Remedy.NONE) {
            return Optional.empty();
        }
        String remedy =
                words.text(GovernorText.valueOf("REMEDY_" + decision.remedy().name()));
        return Optional.of(decision.until()
                .map(end -> two(remedy, words.text(GovernorText.UNTIL, words.moment(end))))
                .orElse(remedy));
    }

    private static boolean isWord(Reason reason) {
        return reason.isPause() || reason == Reason.ANYWAY;
    }

    /// A decision of the past, without its time.
    public String change(Change change) {
        return two(allowed(change.level(), change.mayLease()), why(change.reason(), change.cause()));
    }

    /// A level, and whether it may be leased, as a sentence.
    public String allowed(Level level, boolean mayLease) {
        String sentence = words.text(WhyText.CHANGE, level(level), leases(mayLease, level));
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /// Two sentences, one after the other.
    public String two(String first, String second) {
        return words.text(WhyText.TWO, first, second);
    }

    public String level(Level level) {
        return words.text(GovernorText.valueOf("LEVEL_" + level.name()));
    }

    /// Whether it may be leased, beside a level.
    public String leases(boolean may, Level level) {
        if (may) {
            return words.text(level == Level.OFF ? GovernorText.LEASES_ONLY : GovernorText.LEASES);
        }
        return words.text(level == Level.OFF ? GovernorText.NO_LEASES_EITHER : GovernorText.NO_LEASES);
    }

    /// What the senses told then, from its short form `name=value ...`; what has no words is left out.
    public String readings(String brief) {
        List<String> parts = new ArrayList<>();
        for (String part : brief.split(" ", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                reading(part.substring(0, equals), part.substring(equals + 1)).ifPresent(parts::add);
            }
        }
        String line = String.join(" \u00b7 ", parts);
        return line.isEmpty() ? line : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
    }

    private Optional<String> reading(String name, String value) {
        return switch (name) {
            case "idle" -> number(value).map(s -> words.text(WhyText.READ_IDLE, time(s)));
            case "locked" ->
                Optional.of(words.text(value.equals("true") ? WhyText.READ_LOCKED : WhyText.READ_UNLOCKED));
            case "fullScreen" -> said(value, WhyText.READ_FULL_SCREEN);
            case "remote" -> said(value, WhyText.READ_REMOTE);
            case "saving" -> said(value, WhyText.READ_SAVING);
            case "awake" -> number(value).map(programs -> words.text(WhyText.READ_AWAKE, programs));
            case "risePerMinute" ->
                number(value)
                        .map(rise ->
                                words.text(WhyText.READ_RISE, words.measures().warming(rise)));
            case "rpm" -> Optional.of(words.text(WhyText.READ_RPM, value));
            case "metered" -> said(value, WhyText.READ_METERED);
            case "power" ->
                switch (value) {
                    case "MAINS" -> Optional.of(words.text(WhyText.READ_MAINS));
                    case "BATTERY" -> Optional.of(words.text(WhyText.READ_BATTERY));
                    default -> Optional.empty();
                };
            case "charge" -> percent(value, WhyText.READ_CHARGE);
            case "others" -> percent(value, WhyText.READ_OTHERS);
            case "deviceOthers" -> percent(value, WhyText.READ_DEVICE_OTHERS);
            case "disk" -> data(value, WhyText.READ_DISK);
            case "diskBusy" -> percent(value, WhyText.READ_DISK_BUSY);
            case "link" ->
                number(value)
                        .map(megabits ->
                                words.text(WhyText.READ_LINK, words.measures().count(megabits)));
            case "memory" -> data(value, WhyText.READ_MEMORY);
            case "cardFree" -> data(value, WhyText.READ_CARD_FREE);
            case "cardHeld" -> data(value, WhyText.READ_CARD_HELD);
            case "celsius" -> number(value).map(words.measures()::temperature);
            case "watts" -> Optional.of(words.text(WhyText.READ_WATTS, value));
            case "profit" -> number(value).map(micros -> words.text(WhyText.READ_PROFIT, words.money(micros)));
            default -> Optional.empty();
        };
    }

    private Optional<String> said(String value, WhyText text) {
        return value.equals("true") ? Optional.of(words.text(text)) : Optional.empty();
    }

    private Optional<String> percent(String value, WhyText text) {
        return number(value).map(part -> words.text(text, words.measures().percent(part, 100)));
    }

    private Optional<String> data(String value, WhyText text) {
        return number(value).map(mebibytes -> words.text(text, words.measures().data(mebibytes << 20)));
    }

    private static Optional<Long> number(String value) {
        String digits = value.replaceAll("[^0-9-]", "");
        return digits.matches("-?[0-9]{1,15}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    private String time(long seconds) {
        return words.measures().duration(Duration.ofSeconds(seconds));
    }

    private String measure(Reason reason, OptionalLong value) {
        if (value.isEmpty()) {
            return words.text(GovernorText.UNKNOWN);
        }
        long number = value.getAsLong();
        return switch (reason) {
            case MEMORY_LOW, DISK_LOW -> words.measures().data(number);
            case PRESENT -> time(number);
            case BATTERY_LOW, BUSY -> words.measures().percent(number, 100);
            case UNPROFITABLE -> words.money(number);
            case TOO_HOT, WARM, HEATING -> words.measures().temperature(number);
            default -> words.measures().count(number);
        };
    }
}
