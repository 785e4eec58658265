package io.idlemint.domain.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.Signed;
import java.util.List;
import java.util.Optional;

/// The renter's own record of its leases. Everything is durable when a call returns, so that it may be acted on.
/// Safe for use by several threads.
public interface RenterBook {
    /// Writes a lease down with its session key, before the escrow is opened.
    void create(RenterLease lease);

    void state(Bytes32 id, LeaseState state);

    /// Stores a voucher before it is sent.
    void voucher(Bytes32 id, Signed<Voucher> voucher);

    /// Keeps the provider's receipt as evidence.
    void receipt(Bytes32 id, Signed<Receipt> receipt);

    void release(Bytes32 id, Signed<Release> release);

    /// A raised deposit that the ledger has accepted.
    void topUp(Bytes32 id, Signed<TopUp> topUp);

    Optional<RenterLease> find(Bytes32 id);

    /// All receipts of a lease in order.
    List<Signed<Receipt>> receipts(Bytes32 id);

    /// Leases that are not over, oldest first.
    List<RenterLease> unfinished();

    /// The newest first, at most `limit`.
    List<RenterLease> newest(int limit);
}
