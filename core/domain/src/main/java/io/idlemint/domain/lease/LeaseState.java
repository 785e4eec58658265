package io.idlemint.domain.lease;

import io.idlemint.domain.money.Amount;

/// Where a lease is in its life: REQUESTED, FUNDED, STARTING, READY and SUSPENDED by turns, ENDING, SETTLED; or
/// REFUSED before money was frozen, or FAILED before it was ready, when nothing is charged.
public sealed interface LeaseState {
    /// The renter asked for terms.
    record Requested() implements LeaseState {}

    /// The budget is frozen in escrow.
    record Funded() implements LeaseState {}

    /// The provider prepares the instance.
    record Starting() implements LeaseState {}

    /// The instance can be used; seconds are metered.
    record Ready() implements LeaseState {}

    /// The connection between the two is lost; nothing is metered.
    record Suspended() implements LeaseState {}

    /// It is over, the last voucher is on its way to the ledger.
    record Ending(EndReason reason, Party by) implements LeaseState {}

    /// The ledger has divided the deposit.
    record Settled(EndReason reason, Party by, Payout payout) implements LeaseState {}

    /// It never began; no money was frozen.
    record Refused(EndReason reason) implements LeaseState {}

    /// It ended before it was ready; the whole deposit came or comes back.
    record Failed(EndReason reason, Party by) implements LeaseState {}

    /// What the ledger paid out of a deposit. The three add up to it.
    record Payout(Amount provider, Amount holders, Amount refunded) {
        public Amount paid() {
            return provider.plus(holders);
        }

        public Amount deposit() {
            return paid().plus(refunded);
        }
    }

    /// Whether nothing can happen any more.
    default boolean isOver() {
        return switch (this) {
            case Settled s -> true;
            case Refused r -> true;
            case Failed f -> true;
            case Requested r -> false;
            case Funded f -> false;
            case Starting s -> false;
            case Ready r -> false;
            case Suspended s -> false;
            case Ending e -> false;
        };
    }

    /// Whether the device is in the renter's hands, so that it must not mine.
    default boolean holdsDevice() {
        return this instanceof Starting || this instanceof Ready || this instanceof Suspended;
    }

    /// The state's name for storage and for scripts: stable, upper case.
    default String code() {
        return switch (this) {
            case Requested r -> "REQUESTED";
            case Funded f -> "FUNDED";
            case Starting s -> "STARTING";
            case Ready r -> "READY";
            case Suspended s -> "SUSPENDED";
            case Ending e -> "ENDING";
            case Settled s -> "SETTLED";
            case Refused r -> "REFUSED";
            case Failed f -> "FAILED";
        };
    }
}
