package io.idlemint.domain.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.Signed;
import java.util.List;
import java.util.Optional;

/// The provider's own record of its leases. Everything is durable when a call returns, so that it may be acted on.
/// Safe for use by several threads.
public interface ProviderBook {
    /// Writes a new lease down; false when it is already there.
    boolean create(ProviderLease lease);

    void state(Bytes32 id, LeaseState state);

    /// Stores a better voucher together with the receipt that is given for it.
    void voucher(Bytes32 id, Signed<Voucher> voucher, Signed<Receipt> receipt);

    Optional<ProviderLease> find(Bytes32 id);

    /// Leases that are not over, oldest first.
    List<ProviderLease> unfinished();

    /// The newest first, at most `limit`.
    List<ProviderLease> newest(int limit);
}
