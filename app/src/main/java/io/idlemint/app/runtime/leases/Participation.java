package io.idlemint.app.runtime.leases;

import io.idlemint.app.runtime.mining.MiningControl;
import io.idlemint.app.runtime.mining.PoolLine;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.ProviderBook;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.domain.sandbox.Sandbox;
import io.idlemint.domain.sandbox.WorkFolders;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.agent.MinerSettings;
import io.idlemint.miner.engines.agent.MiningAgent;
import io.idlemint.node.lease.LeaseGround;
import io.idlemint.node.provider.ProvidedNow;
import io.idlemint.node.provider.ProviderGround;
import io.idlemint.node.provider.ProviderIdentity;
import io.idlemint.node.provider.ProviderService;
import java.util.List;
import java.util.Optional;

/// What an installation does for one account: it provides and mines. Ends when the account changes.
public final class Participation implements AutoCloseable {
    private final Place place;
    private final Signed<NodeIdentity> identity;
    private final ProviderService service;
    private final boolean provides;
    private final LeaseGround ground;

    /// Where it happens.
    public record Place(
            Sandbox sandbox,
            WorkFolders folders,
            ProviderBook book,
            MiningControl mining,
            Sharing sharing,
            MessageSigner operator) {}

    public Participation(LeaseGround ground, Place place, NetworkParameters network, Signed<NodeIdentity> identity) {
        this.ground = ground;
        this.place = place;
        this.identity = identity;
        this.provides = place.sharing().offersAnything();
        this.service = new ProviderService(new ProviderGround(
                ground,
                network,
                new ProviderIdentity(place.operator(), identity),
                place.book(),
                new ProviderGround.Instances(place.sandbox(), place.folders(), place.mining())));
    }

    public Account account() {
        return identity.message().account();
    }

    /// Begins to provide, where there is something to offer; unfinished leases are finished in any case.
    public void begin(LeaseTable leases, SelfTest selfTest) {
        service.leases().observe(list -> {
            leases.provided(list);
            place.sharing().leased(list);
        });
        service.start();
        if (provides) {
            selfTest.of(service);
            place.sharing().offerThrough(service);
        }
    }

    /// Begins to mine, on the processor.
    public void mine(PoolLine pool, HashEngine engine, int threads) {
        MinerSettings settings = pool.settings(place.sharing().cpuHash(), threads);
        place.mining().attach(MiningAgent.start(settings, engine, pool.dialer(), ground.ticker()));
    }

    public Optional<ProviderService> provider() {
        return provides ? Optional.of(service) : Optional.empty();
    }

    public List<ProvidedNow> provided() {
        return service.leases().get();
    }

    @Override
    public void close() {
        service.close();
        place.mining().detach();
    }
}
