package io.idlemint.app.runtime.wallet;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.node.desk.LeaseDesk.LeaseReceipt;
import io.idlemint.node.lease.LeaseProof;
import io.idlemint.signing.Eip712;
import io.idlemint.storage.participant.ProviderStore;
import io.idlemint.storage.participant.RenterStore;
import java.util.Optional;

/// The signed messages of this installation's leases, from its books.
public record Proofs(LedgerDomain domain, ProviderStore provided, RenterStore rented) {
    public Optional<LeaseReceipt> of(Bytes32 lease, Party side) {
        return proof(lease, side).map(proof -> new LeaseReceipt(proof.check(new Eip712()), ProofFile.write(proof)));
    }

    private Optional<LeaseProof> proof(Bytes32 lease, Party side) {
        return side == Party.RENTER
                ? rented.find(lease)
                        .map(kept -> new LeaseProof(
                                domain,
                                kept.identity(),
                                kept.terms(),
                                kept.open(),
                                kept.last(),
                                rented.receipts(lease)))
                : provided.find(lease)
                        .map(kept -> new LeaseProof(
                                domain,
                                kept.identity(),
                                kept.terms(),
                                kept.open(),
                                kept.best(),
                                provided.receipts(lease)));
    }
}
