package io.idlemint.storage.directory;

import io.idlemint.domain.identity.Account;
import io.idlemint.storage.Tx;

/// How leases ended: what reliability is counted from. Stateless.
public final class LeaseFactStore {
    /// A provider's record, self-tests left out.
    ///
    /// @param finished leases that ended without the provider breaking its terms
    /// @param broken leases that the provider broke
    public record Counts(int finished, int broken) {}

    /// Writes a fact down; false when the lease's end is known already.
    public boolean record(Tx tx, LeaseFact fact) {
        return tx.handle()
                        .createUpdate("""
                                insert into lease_fact (
                                    lease_id, provider, renter, device_hash, reason, decided_by, broken, self_test,
                                    paid, ended_at)
                                values (
                                    :leaseId, :provider, :renter, :device, :reason, :by, :broken, :selfTest, :paid,
                                    :endedAt)
                                on conflict (lease_id) do nothing""")
                        .bind("leaseId", fact.leaseId())
                        .bind("provider", fact.provider())
                        .bind("renter", fact.renter())
                        .bind("device", fact.deviceHash())
                        .bind("reason", fact.reason())
                        .bind("by", fact.by())
                        .bind("broken", fact.reason().brokenByProvider() ? 1 : 0)
                        .bind("selfTest", fact.selfTest() ? 1 : 0)
                        .bind("paid", fact.paid())
                        .bind("endedAt", fact.endedAt())
                        .execute()
                == 1;
    }

    public Counts counts(Tx tx, Account provider) {
        return tx.handle()
                .createQuery("""
                        select count(*) filter (where broken = 0) as finished,
                            count(*) filter (where broken = 1) as broken
                        from lease_fact where provider = :provider and self_test = 0""")
                .bind("provider", provider)
                .map((row, context) -> new Counts(row.getInt("finished"), row.getInt("broken")))
                .one();
    }
}
