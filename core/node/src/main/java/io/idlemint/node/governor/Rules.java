package io.idlemint.node.governor;

import io.idlemint.domain.machine.Power;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.SessionReadings;
import io.idlemint.node.governor.Decision.Cause;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.OwnersWord.Pause;
import io.idlemint.node.governor.Situation.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Whether each reason applies to a device, and what it allows then. Immutable.
final class Rules {
    private static final int COOLER = 5;
    private static final int SLOWLY = 5;
    private static final int SLIGHTLY_COOLER = 3;
    private static final int CHARGED_MORE = 5;
    private static final int LESS_BUSY = 10;

    private final Situation now;
    private final Candidate device;
    private final DeviceRule rule;

    Rules(Situation now, Candidate device) {
        this.now = now;
        this.device = device;
        this.rule = now.preferences().rule(device.hash());
    }

    /// A look at one reason.
    ///
    /// @param held whether it held before: then it must be over by a margin
    Finding look(Reason reason, boolean held) {
        return switch (reason) {
            case TOO_HOT -> heat(hottest(), held ? COOLER : 0);
            case WARM -> heat(limits().warmCelsius(), held ? SLIGHTLY_COOLER : 0);
            case HEATING -> heating(held ? SLOWLY : 0);
            case BATTERY_LOW -> charge(held ? CHARGED_MORE : 0);
            case PAUSED -> said(Kind.PAUSE, true);
            case RECLAIMED -> said(Kind.RECLAIM, true);
            case FINISHING -> said(Kind.FINISH, device.leased());
            case NOT_STARTED -> said(Kind.NOT_STARTED, true);
            case SWITCHED_OFF -> Finding.of(rule.most() == Level.OFF);
            case ANYWAY -> Finding.of(anyway().isPresent());
            case LEASED -> Finding.of(device.leased());
            case GAME -> game();
            case FULL_SCREEN -> fullScreen();
            case PRESENT -> present();
            case WATCHING -> watching();
            case SCHEDULE -> Finding.of(scheduled() != Level.FULL);
            case ON_BATTERY -> Finding.of(power().source() == Power.Source.BATTERY);
            case POWER_SAVER ->
                now.readings().supply().saving().map(Finding::of).orElseGet(Finding::unknown);
            case BUSY -> busy(held ? LESS_BUSY : 0);
            case MEMORY_LOW ->
                room(
                        now.readings().room().freeMemoryBytes(),
                        now.preferences().room().memoryBytes(),
                        held ? 4 : 0);
            case DISK_LOW ->
                room(
                        now.readings().room().freeDiskBytes(),
                        now.preferences().room().diskBytes(),
                        held ? 10 : 0);
            case METERED -> metered();
            case UNPROFITABLE -> profit(held);
            case MINING_NEVER -> Finding.of(rule.mine() == When.NEVER);
            case LEASING_NEVER -> Finding.of(rule.lease() == When.NEVER);
            case CLEAR -> Finding.of(true);
        };
    }

    /// How much mining a reason leaves.
    Level level(Reason reason) {
        if (reason.yieldsToOwner() && anyway().isPresent()) {
            return usual();
        }
        return switch (reason) {
            case TOO_HOT, BATTERY_LOW, PAUSED, RECLAIMED, FINISHING, LEASED -> Level.OFF;
            case NOT_STARTED, SWITCHED_OFF, MINING_NEVER -> Level.OFF;
            case GAME, FULL_SCREEN, BUSY, MEMORY_LOW, UNPROFITABLE -> Level.OFF;
            case WARM, HEATING -> Level.BALANCED;
            case PRESENT, WATCHING -> whileHere();
            case SCHEDULE -> scheduled();
            case ON_BATTERY, POWER_SAVER -> now.preferences().supply().onBattery();
            case DISK_LOW, METERED, LEASING_NEVER, ANYWAY, CLEAR -> usual();
        };
    }

    /// Whether a reason leaves new leases.
    boolean mayLease(Reason reason) {
        return switch (reason) {
            case TOO_HOT, BATTERY_LOW, PAUSED, RECLAIMED, FINISHING, SWITCHED_OFF, LEASING_NEVER -> false;
            case NOT_STARTED, GAME, FULL_SCREEN, BUSY, MEMORY_LOW, DISK_LOW, METERED -> false;
            case WARM, HEATING, ANYWAY, LEASED, UNPROFITABLE, MINING_NEVER, CLEAR -> true;
            case PRESENT, WATCHING -> rule.lease() != When.WHILE_AWAY;
            case SCHEDULE -> schedule().mayLease(now.at());
            case ON_BATTERY, POWER_SAVER -> now.preferences().supply().onBattery() != Level.OFF;
        };
    }

    /// Whether a reason forbids even that a person has the device measured.
    boolean stopsMeasuring(Reason reason) {
        return reason.stopsMeasuring() && !(reason.yieldsToOwner() && anyway().isPresent());
    }

    /// What is measured for a reason that holds.
    Cause cause(Reason reason) {
        Finding found = look(reason, true);
        return new Cause(found.measured(), found.limit(), found.detail());
    }

    /// When the owner said what a reason stands for; empty for what nobody has said.
    Optional<Instant> said(Reason reason) {
        return reason == Reason.ANYWAY
                ? now.word().anywaySince(device.hash(), now.at())
                : Optional.of(reason)
                        .filter(Reason::isPause)
                        .flatMap(pause -> now.word().pause(device.hash(), now.at()))
                        .map(Pause::since);
    }

    /// When a reason that holds ends by itself, as far as that can be told.
    Optional<Instant> until(Reason reason) {
        return switch (reason.kind()) {
            case OWNER ->
                reason == Reason.ANYWAY
                        ? anyway()
                        : now.word().pause(device.hash(), now.at()).flatMap(Pause::until);
            case SCHEDULE -> schedule().nextChange(now.at());
            case PRESENCE ->
                reason != Reason.PRESENT
                        ? Optional.empty()
                        : now.readings()
                                .session()
                                .idle()
                                .map(idle -> now.at()
                                        .plus(now.preferences().presence().awayAfter())
                                        .minus(idle)
                                        .plus(reason.fall(true)));
            case SAFETY, LEASE, RESOURCES, PROFIT, RULE, NOTHING -> Optional.empty();
        };
    }

    private Optional<Instant> anyway() {
        return now.word().anyway(device.hash(), now.at());
    }

    private int hottest() {
        return limits().celsius();
    }

    private Finding heat(int limit, int margin) {
        DeviceReadings own = now.readings().of(device.hash());
        OptionalInt celsius = own.celsius();
        return celsius.isEmpty()
                ? Finding.unknown()
                : Finding.measured(celsius.getAsInt() >= limit - margin, celsius.getAsInt(), limit);
    }

    /// Whether a rise that has lasted for a minute crosses the limit within half a minute more.
    private Finding heating(int margin) {
        DeviceReadings own = now.readings().of(device.hash());
        if (own.celsius().isEmpty()) {
            return Finding.unknown();
        }
        int rise = own.cooling().risePerMinute().orElse(0);
        int soon = own.celsius().getAsInt() + rise / 2;
        return Finding.measured(
                rise > 0 && soon >= hottest() - margin, own.celsius().getAsInt(), hottest());
    }

    private Finding charge(int margin) {
        if (power().source() != Power.Source.BATTERY) {
            return power().source() == Power.Source.UNKNOWN ? Finding.unknown() : Finding.of(false);
        }
        int limit = now.preferences().supply().minimumChargePercent();
        OptionalInt charge = power().chargePercent();
        return charge.isEmpty()
                ? Finding.unknown()
                : Finding.measured(charge.getAsInt() < limit + margin, charge.getAsInt(), limit);
    }

    /// A pause of a kind; one to finish is a plain pause once nothing is left to finish.
    private Finding said(Kind kind, boolean fits) {
        Optional<Kind> said = now.word().pause(device.hash(), now.at()).map(Pause::kind);
        boolean finished =
                kind == Kind.PAUSE && said.filter(Kind.FINISH::equals).isPresent() && !device.leased();
        return Finding.of(finished || (fits && said.filter(kind::equals).isPresent()));
    }

    private Finding game() {
        return session()
                .programs()
                .map(running -> now.preferences().presence().gamesAmong(running).stream()
                        .findFirst()
                        .map(Finding::named)
                        .orElseGet(() -> Finding.of(false)))
                .orElseGet(Finding::unknown);
    }

    private Finding fullScreen() {
        if (!now.preferences().presence().fullScreenPauses()) {
            return Finding.of(false);
        }
        // A film that runs on behind a locked screen disturbs nobody.
        boolean locked = session().locked().orElse(false);
        return session().fullScreen().map(full -> Finding.of(full && !locked)).orElseGet(Finding::unknown);
    }

    /// Whether a person who is here cannot change anything.
    private boolean nobodyCares() {
        boolean differs = whileHere().compareTo(usual()) < 0 || rule.lease() == When.WHILE_AWAY;
        return session().locked().orElse(false) || !differs;
    }

    private Finding watching() {
        if (nobodyCares()) {
            return Finding.of(false);
        }
        return session()
                .awake()
                .map(programs -> programs.stream().min(Comparator.naturalOrder()))
                .map(first -> first.map(Finding::named).orElseGet(() -> Finding.of(false)))
                .orElseGet(Finding::unknown);
    }

    private Finding present() {
        if (nobodyCares()) {
            return Finding.of(false);
        }
        Duration enough = now.preferences().presence().awayAfter();
        return session()
                .idle()
                .map(idle -> Finding.measured(idle.compareTo(enough) < 0, idle.toSeconds(), enough.toSeconds()))
                .orElseGet(Finding::unknown);
    }

    private Finding busy(int margin) {
        OptionalInt limit = limits().busyPercent();
        if (limit.isEmpty()) {
            return Finding.of(false);
        }
        OptionalInt others = device.kind() == DeviceKind.GPU
                ? now.readings().of(device.hash()).othersPercent()
                : now.readings().othersCpuPercent();
        return others.isEmpty()
                ? Finding.unknown()
                : Finding.measured(others.getAsInt() >= limit.getAsInt() - margin, others.getAsInt(), limit.getAsInt());
    }

    /// @param part what must be free above the limit, as a part of the limit: 1 of so many; 0 for nothing
    private static Finding room(OptionalLong free, long limit, int part) {
        long needed = part == 0 ? limit : limit + limit / part;
        return free.isEmpty()
                ? Finding.unknown()
                : Finding.measured(free.getAsLong() < needed, free.getAsLong(), limit);
    }

    /// Over by 2 % of the limit, and by at least a ten-thousandth of a unit.
    private Finding profit(boolean held) {
        OptionalLong limit = now.preferences().money().minimumProfitMicrosPerHour();
        if (limit.isEmpty()) {
            return Finding.of(false);
        }
        OptionalLong profit = now.readings().of(device.hash()).profitMicrosPerHour();
        if (profit.isEmpty()) {
            return Finding.unknown();
        }
        long margin = held ? Math.max(100, Math.abs(limit.getAsLong()) / 50) : 0;
        return Finding.measured(profit.getAsLong() < limit.getAsLong() + margin, profit.getAsLong(), limit.getAsLong());
    }

    private Finding metered() {
        if (now.preferences().supply().leaseOnMetered()) {
            return Finding.of(false);
        }
        return now.readings().supply().metered().map(Finding::of).orElseGet(Finding::unknown);
    }

    private Level scheduled() {
        return schedule().at(now.at());
    }

    private Schedule schedule() {
        return now.preferences().schedule(device.hash());
    }

    private DeviceRule.DeviceLimits limits() {
        return now.preferences().limits(device.hash(), device.kind());
    }

    /// The level that holds when nothing special is the case.
    private Level usual() {
        return now.preferences().presence().away().atMost(rule.most());
    }

    /// The level while there is input. A device that may always mine does so quietly where the others do not.
    private Level whileHere() {
        Level here = now.preferences().presence().here();
        return switch (rule.mine()) {
            case ALWAYS -> (here == Level.OFF ? Level.QUIET : here).atMost(usual());
            case WHILE_AWAY -> Level.OFF;
            case NEVER -> usual();
        };
    }

    private Power power() {
        return now.readings().supply().power();
    }

    private SessionReadings session() {
        return now.readings().session();
    }
}
