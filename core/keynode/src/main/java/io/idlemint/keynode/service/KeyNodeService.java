package io.idlemint.keynode.service;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.identity.Scope;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.domain.network.ProviderLink.PublishedOffer;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.domain.time.Ticker;
import io.idlemint.keynode.directory.ConnectedProvider;
import io.idlemint.keynode.directory.Directory;
import io.idlemint.keynode.relay.RelayHall;
import io.idlemint.storage.Database;
import io.idlemint.storage.directory.OfferStore;
import io.idlemint.storage.directory.StoredOffer;
import io.idlemint.storage.ledger.Escrow;
import io.idlemint.wire.rpc.KeyNodeBackend;
import io.idlemint.wire.rpc.RefusedException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The key node's answers to its callers. Safe for use by several threads.
public final class KeyNodeService implements KeyNodeBackend {
    private static final Logger LOG = LoggerFactory.getLogger(KeyNodeService.class);
    private static final Duration RELAY_PATIENCE = Duration.ofSeconds(30);

    private final Ground ground;
    private final Settlement ledger;
    private final ChainAccess chain;
    private final PoolAccess pool;
    private final Callers callers;
    private final Directory directory;
    private final ProviderSessions sessions;
    private final LeaseWitness witness;
    private final Broker broker;
    private final RelayHall relay = new RelayHall(RELAY_PATIENCE);
    private final OfferStore offers = new OfferStore();
    private final RandomGenerator random = new SecureRandom();

    /// What the service stands on.
    public record Ground(
            Database database,
            NetworkParameters parameters,
            SignatureCheck signatures,
            InstantSource clock,
            Ticker ticker) {}

    /// The chain, as callers may read it.
    public interface ChainAccess {
        ChainTip tip();

        Iterator<byte[]> blocks(long fromHeight);
    }

    /// The pool, as callers may use it.
    public interface PoolAccess {
        /// A new Stratum connection.
        RelayEnd connect(Caller caller, RelaySink toCaller);
    }

    public KeyNodeService(
            Ground ground,
            Settlement ledger,
            ChainAccess chain,
            PoolAccess pool,
            Function<Bytes32, ProvenScore> scores) {
        this.ground = ground;
        this.ledger = ledger;
        this.chain = chain;
        this.pool = pool;
        this.callers = new Callers(
                ground.database(), ground.signatures(), ground.parameters().domain(), ground.clock());
        this.sessions = new ProviderSessions(ground.ticker());
        this.directory = new Directory(ground.clock(), new Directory.Facts(scores, this::record, sessions::latency));
        this.witness = new LeaseWitness(ground.database(), sessions, directory, ground.clock());
        this.broker = new Broker(directory);
    }

    private Directory.Facts.TrackRecord record(Account provider) {
        return witness.record(provider);
    }

    @Override
    public NetworkParameters parameters() {
        return ground.parameters();
    }

    @Override
    public void introduce(Caller caller, Signed<NodeIdentity> identity) {
        callers.introduce(caller, identity);
    }

    @Override
    public List<ListedOffer> search(Caller caller, OfferQuery query) {
        return directory.search(query);
    }

    @Override
    public TermsAnswer requestTerms(Caller caller, TermsRequest request) {
        callers.require(caller, request.renter(), Scope.RENT);
        return broker.ask(request);
    }

    @Override
    public Settlement settlement(Caller caller) {
        return new CallerLedger(ledger, caller, callers, witness);
    }

    @Override
    public ProviderSession provide(Caller caller, ProviderPeer peer) {
        return new Session(caller, peer);
    }

    @Override
    public RelayEnd relay(Caller caller, Bytes32 leaseId, Party party, RelaySink toCaller) {
        if (party == Party.KEY_NODE || !witness.isParty(leaseId, party, account -> callers.actsFor(caller, account))) {
            throw new RefusedException("NOT_ALLOWED", "This connection is not that party of an open lease.");
        }
        return relay.enter(leaseId, party, toCaller);
    }

    @Override
    public RelayEnd pool(Caller caller, RelaySink toCaller) {
        return pool.connect(caller, toCaller);
    }

    @Override
    public ChainTip tip() {
        return chain.tip();
    }

    @Override
    public Iterator<byte[]> blocks(long fromHeight) {
        return chain.blocks(fromHeight);
    }

    /// Drops providers that were not heard of for three heartbeats. To be called every few
    /// seconds.
    public void sweep() {
        for (ConnectedProvider silent :
                sessions.silentFor(ground.parameters().heartbeat().multipliedBy(3))) {
            LOG.info("provider {} is not heard of", silent.account().brief());
            silent.peer().drop("no heartbeat");
            leave(silent);
        }
    }

    /// An escrow was refunded because its time was over: notes it, and tells the provider.
    public void finalised(Bytes32 leaseId) {
        ledger.escrow(leaseId).flatMap(EscrowStatus::payout).ifPresent(payout -> witness.closed(leaseId, payout));
    }

    private void leave(ConnectedProvider provider) {
        if (sessions.isCurrent(provider)) {
            directory.remove(provider.tlsKeyHash());
            sessions.leave(provider);
        }
    }

    /// A number that nobody can send back before having got it.
    private record Echo(long number, long atNanos) {}

    /// One provider's connection. The provider is known from its first offers on: an offer names its account.
    private final class Session implements ProviderSession {
        private final Caller caller;
        private final ProviderPeer peer;
        private volatile @Nullable ConnectedProvider provider;
        private volatile @Nullable Echo echo;

        Session(Caller caller, ProviderPeer peer) {
            this.caller = caller;
            this.peer = peer;
        }

        @Override
        public void publish(List<PublishedOffer> published) {
            if (published.size() > Directory.MAX_OFFERS) {
                peer.drop("offers " + published.size() + " is over the limit of " + Directory.MAX_OFFERS);
                return;
            }
            ConnectedProvider known = provider;
            if (known == null && published.isEmpty()) {
                return;
            }
            if (known == null) {
                known = enter(published.getFirst().offer().message().account());
            }
            list(known, published);
        }

        private ConnectedProvider enter(Account account) {
            NodeIdentity identity = callers.require(caller, account, Scope.PROVIDE);
            ConnectedProvider fresh = new ConnectedProvider(caller.tlsKeyHash(), account, identity.operatorKey(), peer);
            provider = fresh;
            sessions.enter(fresh).ifPresent(former -> former.peer().drop("replaced by a newer connection"));
            return fresh;
        }

        private void list(ConnectedProvider known, List<PublishedOffer> published) {
            OfferCheck check =
                    new OfferCheck(ground.signatures(), ground.parameters().domain());
            List<Directory.Listing> listings = new ArrayList<>();
            Set<Bytes32> devices = new HashSet<>();
            for (PublishedOffer offer : published) {
                Bytes32 device = offer.offer().message().deviceHash();
                check.wrong(known, offer, ground.clock().instant())
                        .ifPresentOrElse(why -> peer.offerRefused(device, "BAD_FIELD", why), () -> {
                            listings.add(stored(offer));
                            devices.add(device);
                        });
            }
            sessions.devices(known.tlsKeyHash(), devices);
            measure();
            directory.replace(known, listings);
            for (Escrow escrow : witness.unfinished(known.account())) {
                if (devices.contains(escrow.terms().message().keys().deviceHash())) {
                    directory.status(
                            known.tlsKeyHash(), escrow.terms().message().keys().deviceHash(), ProviderStatus.SHARING);
                }
                peer.leaseOpened(escrow.terms(), escrow.open());
            }
        }

        private Directory.Listing stored(PublishedOffer offer) {
            Bytes32 hash = ground.signatures()
                    .digest(ground.parameters().domain(), offer.offer().message());
            ground.database()
                    .update(
                            "list offer " + hash.brief(),
                            tx -> offers.put(
                                    tx,
                                    new StoredOffer(hash, offer.offer(), offer.conditions()),
                                    ground.clock().instant()));
            return new Directory.Listing(hash, offer.offer(), offer.conditions());
        }

        @Override
        public void heartbeat(long number) {
            sessions.heard(caller.tlsKeyHash());
            peer.heartbeat(number);
            measure();
        }

        private void measure() {
            Echo wanted =
                    new Echo(random.nextLong(Long.MAX_VALUE), ground.ticker().nanos());
            echo = wanted;
            peer.echo(wanted.number());
        }

        @Override
        public void echoed(long number) {
            Echo wanted = echo;
            if (wanted != null && wanted.number() == number) {
                sessions.latency(caller.tlsKeyHash(), ground.ticker().since(wanted.atNanos()));
            }
        }

        @Override
        public void status(Bytes32 deviceHash, ProviderStatus status) {
            directory.status(caller.tlsKeyHash(), deviceHash, status);
        }

        @Override
        public void termsAnswer(long requestId, TermsAnswer answer) {
            ConnectedProvider known = provider;
            if (known != null) {
                broker.answered(known, requestId, answer);
            }
        }

        @Override
        public void gone() {
            ConnectedProvider known = provider;
            if (known != null) {
                leave(known);
            }
        }
    }
}
