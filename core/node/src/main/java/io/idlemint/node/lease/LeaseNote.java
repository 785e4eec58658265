package io.idlemint.node.lease;

import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.node.lease.TunnelPump.Incoming;
import org.jspecify.annotations.Nullable;

/// What the loop of a lease is told by others.
public sealed interface LeaseNote {
    record FromTunnel(Incoming incoming) implements LeaseNote {}

    record Dialled(Tunnel tunnel) implements LeaseNote {}

    /// The other end was not found.
    record NotDialled() implements LeaseNote {}

    /// The ledger has closed the lease while the other end was not found.
    record Settled() implements LeaseNote {}

    /// Somebody on this side wants something of the loop.
    record Asked(Order order) implements LeaseNote {}

    /// Carried out by the loop, on its thread.
    @FunctionalInterface
    interface Order {
        /// Returns why the lease ends with it, or null if it goes on.
        @Nullable
        EndDecided carryOut();
    }
}
