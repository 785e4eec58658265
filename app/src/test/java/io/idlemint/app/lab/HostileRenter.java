package io.idlemint.app.lab;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Scope;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.StartClose;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.time.Ticker;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.signing.Eip712;
import io.idlemint.signing.SessionKeys;
import io.idlemint.signing.operator.Delegation;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.PeerPin;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A renter that has everything a renter needs and says what it likes. For one thread.
public final class HostileRenter implements AutoCloseable {
    private final SessionKeys keys = new SessionKeys(new SecureRandom());
    private final MessageSigner account = keys.create();
    private final MessageSigner session = keys.create();
    private final GrpcKeyNode keyNode;
    private final LedgerDomain domain;
    private final Bytes32 tls;
    private final List<TunnelMessage> heard = new CopyOnWriteArrayList<>();
    private final Signed<Terms> terms;
    private final Bytes32 leaseId;
    private final Tunnel tunnel;

    /// Rents the first free device and greets its provider.
    public HostileRenter(Lab lab, Path keyFile) {
        NodeKey own = NodeKey.loadOrCreate(keyFile);
        this.tls = Bytes32.of(own.spki().bytes());
        this.keyNode = GrpcKeyNode.connect(
                lab.address(), own, PeerPin.exactly(lab.keyNode().spki()), Ticker.system());
        this.domain = keyNode.parameters().domain();
        lab.credit(account.account(), Lab.BUDGET);
        keyNode.introduce(Delegation.issue(
                        account,
                        domain,
                        keys.create().account(),
                        tls,
                        EnumSet.allOf(Scope.class),
                        Instant.now().plus(1, ChronoUnit.DAYS),
                        1)
                .identity());
        TermsAnswer.Given given = given();
        this.terms = given.terms();
        this.leaseId = new Eip712().digest(domain, terms.message());
        Signed<Open> open = account.sign(domain, new Open(leaseId, Lab.BUDGET, session.account(), tls));
        if (!(keyNode.settlement().open(terms, given.identity(), open) instanceof SettlementResult.Done<?>)) {
            throw new AssertionError("the escrow was refused");
        }
        this.tunnel = keyNode.tunnels()
                .dial(leaseId, Party.RENTER, terms.message().keys().providerKeyHash(), Duration.ofSeconds(30));
        tunnel.send(new TunnelMessage.Hello(0, 0));
    }

    private TermsAnswer.Given given() {
        ListedOffer offer = Await.value(
                "a free device",
                Await.LONG,
                () -> keyNode.search(OfferQuery.available()).stream().findFirst());
        TermsAnswer answer = keyNode.requestTerms(
                new TermsRequest(offer.offerHash(), account.account(), Lab.BUDGET, Duration.ofHours(1), Bytes32.ZERO));
        if (answer instanceof TermsAnswer.Given given) {
            return given;
        }
        throw new AssertionError("no terms: " + answer);
    }

    public Bytes32 leaseId() {
        return leaseId;
    }

    public Amount owed(long seconds) {
        return terms.message().price().ratePerSecond().forSeconds(seconds);
    }

    /// Begins to read what the provider says, on a thread of its own.
    public void listen() {
        Thread.ofVirtual().name("hostile-ear").start(() -> {
            try {
                while (true) {
                    heard.add(tunnel.receive());
                }
            } catch (TunnelBrokenException over) {
                // The provider has ended the lease: nothing is left to do.
            }
        });
    }

    /// Says every second that it is there, until the provider ends the lease.
    public void stayAlive() {
        Thread.ofVirtual().name("hostile-alive").start(() -> {
            try {
                while (true) {
                    tunnel.send(new TunnelMessage.Alive());
                    Thread.sleep(1000);
                }
            } catch (TunnelBrokenException over) {
                // The provider has ended the lease: nothing is left to do.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    public void say(TunnelMessage message) {
        tunnel.send(message);
    }

    public void pay(Amount cumulative, long seconds) {
        say(new TunnelMessage.Pay(voucher(session, cumulative, seconds)));
    }

    /// Signs as the renter's account, which is not the lease's session key.
    public void payForged(Amount cumulative, long seconds) {
        say(new TunnelMessage.Pay(voucher(account, cumulative, seconds)));
    }

    /// Asks the ledger for the whole deposit, as if the provider did not answer any more.
    public void askBack() {
        keyNode.settlement().startClose(account.sign(domain, new StartClose(leaseId)));
    }

    private Signed<Voucher> voucher(MessageSigner by, Amount cumulative, long seconds) {
        return by.sign(domain, new Voucher(leaseId, cumulative, seconds, Bytes32.ZERO));
    }

    /// What the provider has said of one kind.
    public <M extends TunnelMessage> List<M> heard(Class<M> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Waits for the provider to say something of a kind.
    public <M extends TunnelMessage> M await(Class<M> kind) {
        return Await.value(
                kind.getSimpleName(), Await.LONG, () -> heard(kind).stream().findFirst());
    }

    @Override
    public void close() {
        tunnel.close();
        keyNode.close();
    }
}
