package io.idlemint.domain.lease;

import io.idlemint.domain.lease.LeaseEvent.BecameReady;
import io.idlemint.domain.lease.LeaseEvent.ConnectionBack;
import io.idlemint.domain.lease.LeaseEvent.ConnectionLost;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.LeaseEvent.LedgerClosed;
import io.idlemint.domain.lease.LeaseEvent.Opened;
import io.idlemint.domain.lease.LeaseEvent.RequestRefused;
import io.idlemint.domain.lease.LeaseEvent.StartBegun;
import io.idlemint.domain.lease.LeaseState.Ending;
import io.idlemint.domain.lease.LeaseState.Failed;
import io.idlemint.domain.lease.LeaseState.Funded;
import io.idlemint.domain.lease.LeaseState.Ready;
import io.idlemint.domain.lease.LeaseState.Refused;
import io.idlemint.domain.lease.LeaseState.Requested;
import io.idlemint.domain.lease.LeaseState.Settled;
import io.idlemint.domain.lease.LeaseState.Starting;
import io.idlemint.domain.lease.LeaseState.Suspended;

/// The life of a lease: one total function from a state and an event to the next state. Pure.
public final class LeaseLife {
    private LeaseLife() {}

    /// What an event does to a state.
    public sealed interface Step {
        /// The lease moves on.
        record Moved(LeaseState next) implements Step {}

        /// The event came late, twice or out of order: the state stays as it is.
        record Ignored(LeaseState current) implements Step {}

        /// The state after the step.
        default LeaseState state() {
            return switch (this) {
                case Moved moved -> moved.next();
                case Ignored ignored -> ignored.current();
            };
        }
    }

    /// Never throws and never returns to an earlier stage, except that READY and SUSPENDED alternate.
    public static Step step(LeaseState state, LeaseEvent event) {
        return switch (state) {
            case Requested requested -> requested(requested, event);
            case Funded funded -> beforeReady(funded, event);
            case Starting starting -> beforeReady(starting, event);
            case Ready ready -> running(ready, event);
            case Suspended suspended -> running(suspended, event);
            case Ending ending ->
                event instanceof LedgerClosed closed
                        ? moved(new Settled(ending.reason(), ending.by(), closed.payout()))
                        : ignored(ending);
            case Settled settled -> ignored(settled);
            case Refused refused -> ignored(refused);
            case Failed failed -> ignored(failed);
        };
    }

    private static Step requested(Requested state, LeaseEvent event) {
        return switch (event) {
            case Opened opened -> moved(new Funded());
            case RequestRefused refused -> moved(new Refused(refused.reason()));
            case EndDecided end -> moved(new Refused(end.reason()));
            case StartBegun e -> ignored(state);
            case BecameReady e -> ignored(state);
            case ConnectionLost e -> ignored(state);
            case ConnectionBack e -> ignored(state);
            case LedgerClosed e -> ignored(state);
        };
    }

    private static Step beforeReady(LeaseState state, LeaseEvent event) {
        return switch (event) {
            case StartBegun begun -> state instanceof Funded ? moved(new Starting()) : ignored(state);
            case BecameReady ready -> state instanceof Starting ? moved(new Ready()) : ignored(state);
            case EndDecided end -> moved(new Failed(end.reason(), end.by()));
            // Closed by the other side or by the challenge time before it was ready: nothing was charged.
            case LedgerClosed closed -> moved(new Failed(EndReason.NOT_READY_IN_TIME, Party.KEY_NODE));
            case Opened e -> ignored(state);
            case ConnectionLost e -> ignored(state);
            case ConnectionBack e -> ignored(state);
            case RequestRefused e -> ignored(state);
        };
    }

    private static Step running(LeaseState state, LeaseEvent event) {
        return switch (event) {
            case ConnectionLost lost -> state instanceof Ready ? moved(new Suspended()) : ignored(state);
            case ConnectionBack back -> state instanceof Suspended ? moved(new Ready()) : ignored(state);
            case EndDecided end -> moved(new Ending(end.reason(), end.by()));
            case LedgerClosed closed -> moved(new Settled(EndReason.PROVIDER_SILENT, Party.KEY_NODE, closed.payout()));
            case Opened e -> ignored(state);
            case StartBegun e -> ignored(state);
            case BecameReady e -> ignored(state);
            case RequestRefused e -> ignored(state);
        };
    }

    private static Step moved(LeaseState next) {
        return new Step.Moved(next);
    }

    private static Step ignored(LeaseState current) {
        return new Step.Ignored(current);
    }
}
