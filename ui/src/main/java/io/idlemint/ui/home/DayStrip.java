package io.idlemint.ui.home;

import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.mine.HashHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a device did in the last 24 hours, from the hashes that it tried and from what was decided for it. Immutable.
///
/// @param steps of equal length, the oldest first
record DayStrip(Instant start, Duration step, List<Moment> steps) {
    static final DayStrip NOTHING = new DayStrip(Instant.EPOCH, Duration.ofMinutes(2), List.of());

    DayStrip {
        steps = List.copyOf(steps);
    }

    /// What it did, in the order of what counts for the whole computer.
    enum Kind {
        LEASED,
        MINED,
        PAUSED,
        /// The application did not run.
        OFF
    }

    /// A step.
    ///
    /// @param reason why it was paused, as far as that was written down; empty otherwise
    record Moment(Kind kind, Optional<Reason> reason) {
        static final Moment OFF = new Moment(Kind.OFF, Optional.empty());
    }

    /// Neighbouring steps that are alike.
    record Stretch(Instant from, Instant to, Moment moment) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    /// A device's.
    ///
    /// @param changes what was decided for it, the newest first
    static DayStrip of(HashHistory history, HashHistory.Line line, List<Change> changes) {
        List<Moment> steps = new ArrayList<>();
        for (int i = 0; i < line.rates().size(); i++) {
            Instant at = history.start()
                    .plus(history.step().multipliedBy(i))
                    .plus(history.step().dividedBy(2));
            Optional<Change> held =
                    changes.stream().filter(change -> !change.at().isAfter(at)).findFirst();
            steps.add(moment(line.rates().get(i), held));
        }
        return new DayStrip(history.start(), history.step(), steps);
    }

    private static Moment moment(long rate, Optional<Change> held) {
        if (rate < 0) {
            return Moment.OFF;
        }
        if (held.filter(change -> change.reason() == Reason.LEASED).isPresent()) {
            return new Moment(Kind.LEASED, Optional.empty());
        }
        return rate > 0
                ? new Moment(Kind.MINED, Optional.empty())
                : new Moment(
                        Kind.PAUSED,
                        held.filter(change -> change.level() == Level.OFF).map(Change::reason));
    }

    /// The computer's: what the busiest of its devices did.
    static DayStrip all(List<DayStrip> devices) {
        if (devices.isEmpty()) {
            return NOTHING;
        }
        DayStrip first = devices.getFirst();
        List<Moment> steps = new ArrayList<>();
        for (int i = 0; i < first.steps().size(); i++) {
            int at = i;
            steps.add(devices.stream()
                    .map(device -> device.steps().get(at))
                    .reduce(Moment.OFF, (one, other) -> other.kind().compareTo(one.kind()) < 0 ? other : one));
        }
        return new DayStrip(first.start(), first.step(), steps);
    }

    List<Stretch> stretches() {
        List<Stretch> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Instant from = start.plus(step.multipliedBy(i));
            Instant to = from.plus(step);
            boolean same = !all.isEmpty() && all.getLast().moment().equals(steps.get(i));
            if (same) {
                from = all.removeLast().from();
            }
            all.add(new Stretch(from, to, steps.get(i)));
        }
        return all;
    }

    /// How long it did so in all.
    Duration time(Predicate<Moment> wanted) {
        return step.multipliedBy(steps.stream().filter(wanted).count());
    }
}
