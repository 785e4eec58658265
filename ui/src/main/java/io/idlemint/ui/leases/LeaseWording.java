package io.idlemint.ui.leases;

import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.LeasesText;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.leases.LeaseText.Cell;
import io.idlemint.ui.leases.LeaseText.Warning;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;

/// Writes a lease for its card and for the table of ended ones.
final class LeaseWording {
    private static final double NOTE_FROM = 0.75;
    private static final double URGENT_FROM = 0.90;

    private final Wording words;

    LeaseWording(Wording words) {
        this.words = words;
    }

    LeaseText text(LeaseNow lease) {
        boolean renter = lease.side() == Party.RENTER;
        Pill pill = pill(lease.state());
        double fraction = fraction(lease);
        Warning warning = warning(fraction);
        return new LeaseText(
                lease.deviceName(),
                pill.kind(),
                words.text(pill.text()),
                about(lease, renter),
                step(lease.state()),
                used(lease, renter),
                costs(lease, renter),
                left(lease),
                risk(lease, renter),
                words.text(
                        LeasesText.BUDGET,
                        words.amounts().balance(lease.budget().nanos())),
                words.text(LeasesText.BUDGET_LEFT, entry(remaining(lease))),
                fraction,
                warning,
                budgetHelp(warning, renter),
                words.text(LeasesText.SIGNED, entry(lease.signed())),
                job(lease));
    }

    /// What was paid; nothing before it is settled.
    String paid(LeaseNow lease) {
        return entry(
                lease.state() instanceof LeaseState.Settled settled
                        ? settled.payout().paid()
                        : Amount.ZERO);
    }

    /// What came back of the budget.
    String cameBack(LeaseNow lease) {
        return entry(
                switch (lease.state()) {
                    case LeaseState.Settled settled -> settled.payout().refunded();
                    case LeaseState.Failed failed -> lease.budget();
                    default -> Amount.ZERO;
                });
    }

    String role(LeaseNow lease) {
        if (lease.selfTest()) {
            return words.text(LeasesText.SELF_TEST);
        }
        return words.text(
                lease.side() == Party.RENTER ? LeasesText.ROLE_RENTER : LeasesText.ROLE_PROVIDER,
                lease.other().brief());
    }

    String reason(LeaseNow lease) {
        return words.endReason(lease.state())
                .map(reason -> words.reason(reason, lease.side()))
                .orElse("");
    }

    String seconds(LeaseNow lease) {
        return words.measures().duration(Duration.ofSeconds(lease.seconds()));
    }

    /// What ending it now costs, in a sentence.
    String loss(LeaseNow lease) {
        if (lease.selfTest()) {
            return words.text(LeasesText.END_LOSS_SELF_TEST);
        }
        return lease.side() == Party.RENTER
                ? words.text(LeasesText.END_LOSS, entry(remaining(lease)))
                : words.text(LeasesText.TAKE_BACK_LOSS, entry(lease.signed()));
    }

    static Amount remaining(LeaseNow lease) {
        return lease.budget().minus(lease.used().min(lease.budget()));
    }

    private record Pill(StateKind kind, LeasesText text) {}

    private static Pill pill(LeaseState state) {
        return switch (state) {
            case LeaseState.Requested s -> new Pill(StateKind.WAITING, LeasesText.PILL_WAITING);
            case LeaseState.Funded s -> new Pill(StateKind.WAITING, LeasesText.PILL_WAITING);
            case LeaseState.Starting s -> new Pill(StateKind.WAITING, LeasesText.PILL_WAITING);
            case LeaseState.Ready s -> new Pill(StateKind.OK, LeasesText.PILL_RUNNING);
            case LeaseState.Suspended s -> new Pill(StateKind.PROBLEM, LeasesText.PILL_SUSPENDED);
            case LeaseState.Ending s -> new Pill(StateKind.WAITING, LeasesText.PILL_ENDING);
            case LeaseState.Settled s -> new Pill(StateKind.OFF, LeasesText.PILL_ENDED);
            case LeaseState.Refused s -> new Pill(StateKind.OFF, LeasesText.PILL_ENDED);
            case LeaseState.Failed s -> new Pill(StateKind.OFF, LeasesText.PILL_ENDED);
        };
    }

    private static int step(LeaseState state) {
        return switch (state) {
            case LeaseState.Requested s -> 0;
            case LeaseState.Funded s -> 1;
            case LeaseState.Starting s -> 2;
            default -> LeaseText.READY;
        };
    }

    private String about(LeaseNow lease, boolean renter) {
        if (lease.selfTest()) {
            return words.text(LeasesText.SELF_TEST_DETAIL);
        }
        return words.text(
                renter ? LeasesText.FROM : LeasesText.TO, lease.other().brief(), words.moment(lease.opened()));
    }

    private Cell used(LeaseNow lease, boolean renter) {
        Amount amount = renter ? lease.used() : lease.signed();
        return new Cell(
                words.text(renter ? LeasesText.USED : LeasesText.EARNED),
                entry(amount),
                words.text(CommonText.MINT),
                words.text(LeasesText.USED_HELP, seconds(lease)));
    }

    private Cell costs(LeaseNow lease, boolean renter) {
        boolean counts = lease.state() instanceof LeaseState.Ready;
        return new Cell(
                words.text(renter ? LeasesText.COSTS_NOW : LeasesText.EARNS_NOW),
                words.price(counts ? lease.rate() : Rate.FREE),
                words.text(CommonText.MINT_PER_HOUR),
                words.text(counts ? LeasesText.COSTS_HELP : LeasesText.COSTS_HELD));
    }

    private Cell left(LeaseNow lease) {
        String label = words.text(LeasesText.TIME_LEFT);
        return lease.timeLeft()
                .map(left -> new Cell(
                        label,
                        words.measures().duration(left),
                        "",
                        words.text(LeasesText.ENDS_AT, words.momentIn(left))))
                .orElseGet(() -> new Cell(label, words.text(LeasesText.TIME_NOT_RUNNING), "", ""));
    }

    private Cell risk(LeaseNow lease, boolean renter) {
        return new Cell(
                words.text(LeasesText.AT_RISK),
                entry(lease.atRisk()),
                words.text(CommonText.MINT),
                words.text(renter ? LeasesText.AT_RISK_RENTER : LeasesText.AT_RISK_PROVIDER));
    }

    private String job(LeaseNow lease) {
        if (lease.jobExit().isEmpty()) {
            return "";
        }
        int exit = lease.jobExit().getAsInt();
        return exit == 0 ? words.text(LeasesText.JOB_OK) : words.text(LeasesText.JOB_EXIT, String.valueOf(exit));
    }

    private String budgetHelp(Warning warning, boolean renter) {
        return words.text(
                switch (warning) {
                    case NONE -> renter ? LeasesText.BUDGET_HELP : LeasesText.BUDGET_HELP_PROVIDER;
                    case NOTE -> LeasesText.BUDGET_NOTE;
                    case URGENT -> renter ? LeasesText.BUDGET_WARNING : LeasesText.BUDGET_WARNING_PROVIDER;
                });
    }

    private static Warning warning(double fraction) {
        if (fraction >= URGENT_FROM) {
            return Warning.URGENT;
        }
        return fraction >= NOTE_FROM ? Warning.NOTE : Warning.NONE;
    }

    /// Only for the length of a bar.
    private static double fraction(LeaseNow lease) {
        return lease.budget().isZero()
                ? 0
                : Math.min(1, (double) lease.used().nanos() / lease.budget().nanos());
    }

    private String entry(Amount amount) {
        return words.amounts().entry(amount.nanos());
    }
}
