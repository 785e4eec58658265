package io.idlemint.domain.network;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.message.Signed;

/// What a key node asks of a provider. Called on threads of the connection; must not block for long.
public interface ProviderDuties {
    /// A renter wants terms. Answered at once or refused.
    TermsAnswer termsWanted(TermsRequest request);

    /// The ledger froze a budget against the provider's terms. Said again after every reconnection while it is open,
    /// so it must be idempotent.
    void leaseOpened(Signed<Terms> terms, Signed<Open> open);

    /// The ledger divided a deposit.
    void leaseClosed(Bytes32 leaseId, Payout payout);
}
