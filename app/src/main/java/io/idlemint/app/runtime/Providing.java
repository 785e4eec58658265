package io.idlemint.app.runtime;

import io.idlemint.app.runtime.leases.LeaseTable;
import io.idlemint.app.runtime.leases.Participation;
import io.idlemint.app.runtime.leases.SelfTest;
import io.idlemint.app.runtime.mining.GraphicsMining;
import io.idlemint.app.runtime.mining.MiningControl;
import io.idlemint.app.runtime.mining.PoolLine;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.node.lease.LeaseGround;
import io.idlemint.node.provider.ProvidedNow;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What this computer does for its account, whichever that is now: it is leased and it mines. Safe for use by several
/// threads.
final class Providing implements AutoCloseable {
    private final GrpcKeyNode keyNode;
    private final Function<Signed<NodeIdentity>, Participation> participations;
    private final Miners miners;
    private final LeaseTable leases;
    private final SelfTest selfTest;
    private volatile @Nullable Participation current;

    /// How it mines, if it does at all.
    ///
    /// @param share whether it mines; else it only rents
    /// @param pool where it mines now, for an account
    record Miners(
            boolean share,
            Function<Account, PoolLine> pool,
            HashEngine engine,
            int threads,
            MiningControl mining,
            GraphicsMining cards) {}

    Providing(
            GrpcKeyNode keyNode,
            LeaseGround ground,
            NetworkParameters network,
            Participation.Place place,
            Miners miners,
            Told told) {
        this.keyNode = keyNode;
        this.participations = identity -> new Participation(ground, place, network, identity);
        this.miners = miners;
        this.leases = told.leases();
        this.selfTest = told.selfTest();
    }

    /// Who hears of its leases.
    record Told(LeaseTable leases, SelfTest selfTest) {}

    /// Works for an account from now on, and no longer for the one before; for a key node that is silent as soon as it
    /// answers.
    synchronized void participate(Signed<NodeIdentity> identity) {
        keyNode.introduceSoon(identity);
        Account account = identity.message().account();
        Participation before = current;
        if (before != null) {
            if (before.account().equals(account)) {
                return;
            }
            before.close();
        }
        Participation fresh = participations.apply(identity);
        current = fresh;
        fresh.begin(leases, selfTest);
        if (miners.share()) {
            mine(fresh);
        } else {
            miners.mining().withoutMining();
        }
    }

    /// Mines for whom the owner has chosen meanwhile.
    synchronized void employ() {
        Participation present = current;
        if (present != null && miners.share()) {
            miners.mining().detach();
            mine(present);
        }
    }

    private void mine(Participation present) {
        PoolLine pool = miners.pool().apply(present.account());
        present.mine(pool, miners.engine(), miners.threads());
        miners.cards().begin(pool);
    }

    private Optional<Participation> now() {
        return Optional.ofNullable(current);
    }

    /// Whether it works for an account.
    boolean participates() {
        return now().isPresent();
    }

    /// The leases that it provides, with their times.
    List<ProvidedNow> provided() {
        return now().map(Participation::provided).orElse(List.of());
    }

    /// Gives a lease its notice.
    void reclaim(Bytes32 leaseId) {
        now().flatMap(Participation::provider).ifPresent(provider -> provider.reclaim(leaseId));
    }

    /// Gives its notice to what runs on a device.
    void reclaimDevice(Bytes32 deviceHash) {
        provided().stream()
                .filter(lease -> !lease.state().isOver())
                .map(ProvidedNow::lease)
                .filter(lease -> lease.terms().message().keys().deviceHash().equals(deviceHash))
                .forEach(lease -> reclaim(lease.id()));
    }

    @Override
    public synchronized void close() {
        now().ifPresent(Participation::close);
    }
}
