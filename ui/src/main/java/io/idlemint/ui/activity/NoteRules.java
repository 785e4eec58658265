package io.idlemint.ui.activity;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.network.LinkState;
import io.idlemint.i18n.ActivityText;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.node.desk.UpdateDesk.UpdateNow;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.prefs.NoteKind;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is worth a note when something changes from one state to the next.
final class NoteRules {
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final List<Integer> MARKS = List.of(100, 90, 75);

    private final Wording words;

    NoteRules(Wording words) {
        this.words = words;
    }

    /// A lease as one of its sides sees it: who rents the own computer is both.
    private record Seen(Bytes32 lease, Party side) {
        static Seen of(LeaseNow lease) {
            return new Seen(lease.id(), lease.side());
        }
    }

    List<Note> leases(List<LeaseNow> before, List<LeaseNow> after) {
        Map<Seen, LeaseNow> old =
                before.stream().collect(Collectors.toMap(Seen::of, Function.identity(), (one, alike) -> one));
        List<Note> notes = new ArrayList<>();
        for (LeaseNow now : after) {
            LeaseNow was = old.get(Seen.of(now));
            life(was, now).ifPresent(notes::add);
            if (was != null && now.side() == Party.RENTER && !now.state().isOver()) {
                time(was, now).ifPresent(notes::add);
                budget(was, now).ifPresent(notes::add);
            }
        }
        return notes;
    }

    private Optional<Note> life(@Nullable LeaseNow was, LeaseNow now) {
        boolean rented = now.side() == Party.RENTER;
        boolean ran = was != null && (isReady(was) || was.state() instanceof LeaseState.Suspended);
        if (isReady(now) && was != null && !ran) {
            return Optional.of(note(
                    NoteKind.LEASE,
                    StateKind.LEASED,
                    words.text(rented ? ActivityText.RENT_READY : ActivityText.PROVIDE_READY, now.deviceName()),
                    "",
                    now,
                    false));
        }
        if (now.state().isOver() && was != null && !was.state().isOver()) {
            String used = words.amounts().entry(now.used().nanos());
            return Optional.of(note(
                    NoteKind.LEASE,
                    StateKind.OK,
                    words.text(rented ? ActivityText.RENT_ENDED : ActivityText.PROVIDE_ENDED, now.deviceName(), used),
                    words.endReason(now.state())
                            .map(reason -> words.reason(reason, now.side()))
                            .orElse(""),
                    now,
                    rented));
        }
        return Optional.empty();
    }

    private static boolean isReady(LeaseNow lease) {
        return lease.state() instanceof LeaseState.Ready;
    }

    private Optional<Note> time(LeaseNow was, LeaseNow now) {
        boolean crossed = was.timeLeft()
                        .filter(left -> left.compareTo(SOON) > 0)
                        .isPresent()
                && now.timeLeft().filter(left -> left.compareTo(SOON) <= 0).isPresent();
        return crossed
                ? Optional.of(note(
                        NoteKind.ENDS_SOON,
                        StateKind.WAITING,
                        words.text(
                                ActivityText.ENDS_SOON,
                                now.deviceName(),
                                words.measures().duration(now.timeLeft().get())),
                        words.text(ActivityText.ENDS_SOON_BODY),
                        now,
                        true))
                : Optional.empty();
    }

    private Optional<Note> budget(LeaseNow was, LeaseNow now) {
        return MARKS.stream()
                .filter(mark -> percent(now) >= mark && percent(was) < mark)
                .findFirst()
                .map(mark -> note(
                        NoteKind.BUDGET,
                        StateKind.PAUSED,
                        words.text(ActivityText.BUDGET, mark, now.deviceName()),
                        words.text(mark == 100 ? ActivityText.BUDGET_DONE_BODY : ActivityText.BUDGET_BODY),
                        now,
                        true));
    }

    /// Rounded down; a self-test that costs nothing has used nothing.
    static long percent(LeaseNow lease) {
        long budget = lease.budget().nanos();
        return budget == 0 ? 0 : lease.used().nanos() / Math.max(1, budget / 100);
    }

    private static Note note(
            NoteKind kind, StateKind state, String title, String sentence, LeaseNow lease, boolean stays) {
        return new Note(kind, state, title, sentence, Optional.of(lease.id()), stays);
    }

    List<Note> network(NetworkNow before, NetworkNow after) {
        boolean lost = before.link() instanceof LinkState.Connected && !(after.link() instanceof LinkState.Connected);
        return lost
                ? List.of(new Note(
                        NoteKind.CONNECTION,
                        StateKind.PROBLEM,
                        words.text(ActivityText.KEY_NODE_LOST, after.name()),
                        words.text(ActivityText.CONNECTION_BODY),
                        Optional.empty(),
                        true))
                : List.of();
    }

    List<Note> governor(List<Governed> before, List<Governed> after) {
        return after.stream()
                .filter(now -> isHot(now)
                        && before.stream().noneMatch(was -> was.device().equals(now.device()) && isHot(was)))
                .map(now -> new Note(
                        NoteKind.HEAT,
                        StateKind.PROBLEM,
                        words.text(ActivityText.HEAT, now.name()),
                        words.text(ActivityText.HEAT_BODY),
                        Optional.empty(),
                        false))
                .toList();
    }

    /// A release that was not told of yet.
    ///
    /// @param told the version that was told of last
    Optional<Note> version(String told, UpdateNow now) {
        return now.found()
                .filter(release -> !release.version().equals(told))
                .map(release -> new Note(
                        NoteKind.VERSION,
                        StateKind.OK,
                        words.text(ActivityText.NEW_VERSION, release.version()),
                        words.text(ActivityText.NEW_VERSION_BODY),
                        Optional.empty(),
                        true));
    }

    private static boolean isHot(Governed device) {
        return device.decision().reason() == Reason.TOO_HOT;
    }
}
