package io.idlemint.node.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.governor.Decision.Stop;
import io.idlemint.node.governor.Situation.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides, device by device, what may run now. A pure and total function: it knows no clock, no computer and no
/// past but what it is given.
///
/// Of all reasons that hold, the strictest decides; of equally strict ones, the first in the order of [Reason].
public final class Governor {
    /// A device that is too hot only for a moment does not cost a lease.
    private static final Duration BEFORE_NOTICE = Duration.ofSeconds(30);

    private Governor() {}

    /// The decisions, in the order of the situation's devices.
    ///
    /// @param before the last decisions by device; without one a device has no past
    public static Map<Bytes32, Decision> decide(Situation now, Map<Bytes32, Decision> before) {
        Map<Bytes32, Decision> decisions = new LinkedHashMap<>();
        for (Candidate device : now.devices()) {
            decisions.put(device.hash(), decide(now, device, Optional.ofNullable(before.get(device.hash()))));
        }
        return decisions;
    }

    private static Decision decide(Situation now, Candidate device, Optional<Decision> before) {
        Rules rules = new Rules(now, device);
        List<Standing> standings = new ArrayList<>();
        List<Reason> holding = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            Optional<Standing> was = before.flatMap(last -> last.standing(reason));
            Finding found = rules.look(reason, was.filter(Standing::holds).isPresent());
            Optional<Standing> is = Standing.next(reason, was, found.sign(), now.at());
            is.ifPresent(standings::add);
            is.filter(Standing::holds).ifPresent(standing -> holding.add(reason));
        }
        Reason first = holding.stream().min(Comparator.comparing(rules::level)).orElse(Reason.CLEAR);
        return made(now, device, before, rules, standings, first);
    }

    private static Decision made(
            Situation now,
            Candidate device,
            Optional<Decision> before,
            Rules rules,
            List<Standing> standings,
            Reason reason) {
        boolean mayLease =
                standings.stream().filter(Standing::holds).allMatch(standing -> rules.mayLease(standing.reason()));
        Optional<Instant> falls = standings.stream()
                .filter(standing -> standing.reason() == reason)
                .findFirst()
                .flatMap(Standing::endsAt);
        Decision next = new Decision(
                device.hash(),
                rules.level(reason),
                mayLease,
                device.leased() && standings.stream().anyMatch(standing -> endsLease(standing, now.at())),
                reason,
                // What the owner said outlives restarts, and so does the moment.
                rules.said(reason).filter(said -> said.isBefore(now.at())).orElse(now.at()),
                falls.or(() -> rules.until(reason)),
                rules.cause(reason),
                standings.stream()
                        .filter(Standing::holds)
                        .map(Standing::reason)
                        .filter(rules::stopsMeasuring)
                        .findFirst()
                        .map(stop -> new Stop(stop, rules.cause(stop))),
                standings);
        return before.filter(next::sameAs)
                .filter(last -> !last.since().isAfter(now.at()))
                .map(last -> since(next, last.since()))
                .orElse(next);
    }

    private static boolean endsLease(Standing standing, Instant at) {
        return switch (standing.reason()) {
            case RECLAIMED -> true;
            // While it only waits for its end, the danger is over.
            case TOO_HOT, BATTERY_LOW ->
                standing.phase() == Standing.Phase.HOLDING
                        && Duration.between(standing.since(), at).compareTo(BEFORE_NOTICE) >= 0;
            default -> false;
        };
    }

    private static Decision since(Decision next, Instant since) {
        return new Decision(
                next.device(),
                next.level(),
                next.mayLease(),
                next.giveNotice(),
                next.reason(),
                since,
                next.until(),
                next.cause(),
                next.stop(),
                next.standings());
    }
}
