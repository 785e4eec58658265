package io.idlemint.domain.lease;

/// What can happen to a lease.
public sealed interface LeaseEvent {
    /// The ledger froze the budget.
    record Opened() implements LeaseEvent {}

    /// The provider began to prepare the instance.
    record StartBegun() implements LeaseEvent {}

    /// The instance can be used.
    record BecameReady() implements LeaseEvent {}

    /// The two sides lost each other.
    record ConnectionLost() implements LeaseEvent {}

    /// They found each other again.
    record ConnectionBack() implements LeaseEvent {}

    /// The lease is over, for this reason, by this party's doing.
    record EndDecided(EndReason reason, Party by) implements LeaseEvent {}

    /// The ledger divided the deposit.
    record LedgerClosed(LeaseState.Payout payout) implements LeaseEvent {}

    /// The request was not accepted; no money was frozen.
    record RequestRefused(EndReason reason) implements LeaseEvent {}
}
