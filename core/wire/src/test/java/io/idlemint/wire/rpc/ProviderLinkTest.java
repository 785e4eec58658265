package io.idlemint.wire.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.network.ProviderDuties;
import io.idlemint.domain.network.ProviderLink;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.schema.v1.KeyNodeMessage;
import io.idlemint.schema.v1.ProviderMessage;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A provider's long-lived connection, also over a restart of the key node.
class ProviderLinkTest {
    private static final Amount BUDGET = Amount.ofNanos(500);
    private static final TermsRequest REQUEST = new TermsRequest(
            Bytes32.sha256("offer"), Messages.LEASE.renter().account(), BUDGET, Duration.ofMinutes(5), Bytes32.ZERO);

    private final Lab lab = new Lab();
    private final GrpcKeyNode client = lab.client();
    private final Duties duties = new Duties();

    private static final class Duties implements ProviderDuties {
        private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();
        private volatile Function<TermsRequest, TermsAnswer> terms =
                request -> new TermsAnswer.Refused(EndReason.DEVICE_BUSY, Setback.unknown("It is leased."));

        @Override
        public TermsAnswer termsWanted(TermsRequest request) {
            return terms.apply(request);
        }

        @Override
        public void leaseOpened(Signed<Terms> opened, Signed<Open> open) {
            news.add(List.of(opened, open));
        }

        @Override
        public void leaseClosed(Bytes32 leaseId, Payout payout) {
            news.add(List.of(leaseId, payout));
        }
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T value = queue.poll(Lab.SECONDS, TimeUnit.SECONDS);
        assertNotNull(value, "nothing came");
        return value;
    }

    @Test
    void whatAProviderSaysReachesTheKeyNode() throws Exception {
        ProviderLink link = client.provide(duties);
        ScriptedProvider seen = next(lab.backend.providers);
        link.publish(List.of(Messages.published("one"), Messages.published("two")));
        assertEquals(List.of(Messages.published("one"), Messages.published("two")), next(seen.published));
        Bytes32 device = Bytes32.sha256("one");
        for (ProviderStatus status : ProviderStatus.values()) {
            link.status(device, status);
            assertEquals(new ScriptedProvider.Status(device, status), next(seen.statuses));
        }
        // The key node forgets what devices do when offers are published: it is told again.
        link.publish(List.of(Messages.published("one")));
        assertEquals(List.of(Messages.published("one")), next(seen.published));
        assertEquals(new ScriptedProvider.Status(device, ProviderStatus.DISCONNECTED), next(seen.statuses));
        link.publish(List.of());
        assertEquals(List.of(), next(seen.published));
        assertThrows(
                IllegalArgumentException.class, () -> link.publish(Collections.nCopies(65, Messages.published("one"))));
        link.close();
        assertTrue(seen.gone.await(Lab.SECONDS, TimeUnit.SECONDS));
        assertEquals(1, seen.timesGone.get());
        assertEquals(new LinkState.Closed(), link.state().get());
    }

    @Test
    void whatTheKeyNodeSaysReachesTheProvider() throws Exception {
        client.provide(duties);
        ScriptedProvider seen = next(lab.backend.providers);
        seen.peer.leaseOpened(Messages.LEASE.terms(), Messages.LEASE.open(BUDGET));
        assertEquals(List.of(Messages.LEASE.terms(), Messages.LEASE.open(BUDGET)), next(duties.news));
        seen.peer.offerRefused(Bytes32.sha256("one"), "BAD_SIGNATURE", "The offer is not signed by its operator.");
        seen.peer.leaseClosed(Messages.LEASE.id(), ScriptedLedger.PAYOUT);
        assertEquals(List.of(Messages.LEASE.id(), ScriptedLedger.PAYOUT), next(duties.news));
        seen.peer.termsWanted(41, REQUEST);
        assertEquals(
                new ScriptedProvider.Answer(
                        41, new TermsAnswer.Refused(EndReason.DEVICE_BUSY, Setback.unknown("It is leased."))),
                next(seen.answers));
        TermsAnswer given =
                new TermsAnswer.Given(Messages.LEASE.terms(), Messages.LEASE.identity(), Messages.CONDITIONS);
        duties.terms = request -> {
            assertEquals(REQUEST, request);
            return given;
        };
        seen.peer.termsWanted(Long.MAX_VALUE, REQUEST);
        assertEquals(new ScriptedProvider.Answer(Long.MAX_VALUE, given), next(seen.answers));
    }

    /// A provider that thinks about one request still hears the rest.
    @Test
    void aSlowAnswerHoldsNothingBack() throws Exception {
        CompletableFuture<TermsAnswer> slow = new CompletableFuture<>();
        duties.terms = request -> slow.join();
        client.provide(duties);
        ScriptedProvider seen = next(lab.backend.providers);
        seen.peer.termsWanted(1, REQUEST);
        seen.peer.leaseClosed(Messages.LEASE.id(), ScriptedLedger.PAYOUT);
        assertEquals(List.of(Messages.LEASE.id(), ScriptedLedger.PAYOUT), next(duties.news));
        slow.complete(new TermsAnswer.Refused(EndReason.OFFER_GONE, Setback.unknown("It is gone.")));
        assertEquals(1, next(seen.answers).requestId());
    }

    @Test
    void aBugInTheProvidersApplicationIsARefusal() throws Exception {
        duties.terms = request -> {
            throw new IllegalStateException("planted bug");
        };
        client.provide(duties);
        ScriptedProvider seen = next(lab.backend.providers);
        seen.peer.termsWanted(1, REQUEST);
        assertEquals(
                EndReason.REFUSED_BY_PROVIDER,
                assertInstanceOf(TermsAnswer.Refused.class, next(seen.answers).answer())
                        .reason());
    }

    @Test
    void heartbeatsGoBothWaysAndMeasureTheLatency() throws Exception {
        ProviderLink link = client.provide(duties);
        ScriptedProvider seen = next(lab.backend.providers);
        assertEquals(1, next(seen.heartbeats));
        assertEquals(2, next(seen.heartbeats));
        Lab.await(
                link.state(),
                state -> state instanceof LinkState.Connected connected
                        && connected.latency().isPresent());
    }

    @Test
    void whatTheKeyNodeWantsBackComesBack() throws Exception {
        client.provide(duties);
        ScriptedProvider seen = next(lab.backend.providers);
        seen.peer.echo(Long.MAX_VALUE);
        seen.peer.echo(7);
        assertEquals(Long.MAX_VALUE, next(seen.echoes));
        assertEquals(7, next(seen.echoes));
    }

    @Test
    void aDroppedProviderComesAgain() throws Exception {
        ProviderLink link = client.provide(duties);
        link.publish(List.of(Messages.published("one")));
        ScriptedProvider first = next(lab.backend.providers);
        next(first.published);
        CompletableFuture<LinkState> told =
                Lab.watch(link.state(), saying(new Silence(Silence.Kind.LOST, "replaced by a newer connection")));
        first.peer.drop("replaced by a newer connection");
        assertTrue(first.gone.await(Lab.SECONDS, TimeUnit.SECONDS));
        told.get(Lab.SECONDS, TimeUnit.SECONDS);
        ScriptedProvider second = next(lab.backend.providers);
        assertEquals(List.of(Messages.published("one")), next(second.published));
        Lab.awaitConnected(link.state());
        assertEquals(1, first.timesGone.get());
    }

    /// The key node is restarted: the client introduces itself again, the link publishes again, tells its devices'
    /// status again, and calls work again.
    @Test
    void aRestartedKeyNodeHearsEverythingAgain() throws Exception {
        client.introduce(Messages.LEASE.identity());
        ProviderLink link = client.provide(duties);
        link.publish(List.of(Messages.published("one")));
        link.status(Bytes32.sha256("one"), ProviderStatus.SHARING);
        ScriptedProvider first = next(lab.backend.providers);
        next(first.published);
        Lab.awaitConnected(client.state());
        Lab.awaitConnected(link.state());
        lab.restart(() -> {
            await(() -> Lab.await(client.state(), LinkState.Connecting.class::isInstance));
            await(() -> Lab.await(link.state(), LinkState.Connecting.class::isInstance));
            lab.backend.introduced.clear();
            // A restarted key node knows nobody: it refuses until it was introduced to.
            lab.backend.searching = query -> {
                if (lab.backend.introduced.isEmpty()) {
                    throw new RefusedException("NOT_INTRODUCED", "Who are you?");
                }
                return List.of();
            };
        });
        assertTrue(first.gone.await(Lab.SECONDS, TimeUnit.SECONDS));
        assertEquals(1, first.timesGone.get());
        ScriptedProvider second = next(lab.backend.providers);
        assertEquals(List.of(Messages.published("one")), next(second.published));
        assertEquals(new ScriptedProvider.Status(Bytes32.sha256("one"), ProviderStatus.SHARING), next(second.statuses));
        Lab.awaitConnected(client.state());
        Lab.awaitConnected(link.state());
        assertEquals(List.of(), client.search(OfferQuery.available()));
        assertEquals(Messages.LEASE.identity(), next(lab.backend.introduced));
    }

    private static void await(Ends.Work<?> work) {
        try {
            work.run();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /// The first thing that a client does after the restart is a call that needs its introduction.
    @Test
    void aCallRightAfterARestartIsIntroducedFirst() throws Exception {
        client.introduce(Messages.LEASE.identity());
        lab.restart(() -> {
            await(() -> Lab.await(client.state(), LinkState.Connecting.class::isInstance));
            lab.backend.introduced.clear();
            lab.backend.searching = query -> {
                if (lab.backend.introduced.isEmpty()) {
                    throw new RefusedException("NOT_INTRODUCED", "Who are you?");
                }
                return List.of();
            };
        });
        boolean answered = false;
        while (!answered) {
            try {
                assertEquals(List.of(), client.search(OfferQuery.available()));
                answered = true;
            } catch (LedgerUnreachableException stillAway) {
                Lab.awaitConnected(client.state());
            }
        }
    }

    /// A caller that never reads what it is sent is dropped, and the key node's thread never waits for it.
    @Test
    void aProviderThatDoesNotReadIsDropped() throws Exception {
        RawCalls raw = lab.keep(new RawCalls(lab));
        CompletableFuture<ClientCallStreamObserver<ProviderMessage>> unread = new CompletableFuture<>();
        raw.streams().provide(new ClientResponseObserver<ProviderMessage, KeyNodeMessage>() {
            @Override
            public void beforeStart(ClientCallStreamObserver<ProviderMessage> call) {
                call.disableAutoRequestWithInitial(0);
                unread.complete(call);
            }

            @Override
            public void onNext(KeyNodeMessage message) {}

            @Override
            public void onError(Throwable why) {}

            @Override
            public void onCompleted() {}
        });
        ScriptedProvider seen = next(lab.backend.providers);
        CompletableFuture<Boolean> flood = Ends.inBackground(() -> {
            while (seen.gone.getCount() > 0) {
                seen.peer.leaseOpened(Messages.LEASE.terms(), Messages.LEASE.open(BUDGET));
            }
            return true;
        });
        assertTrue(flood.get(Lab.SECONDS, TimeUnit.SECONDS));
        assertEquals(1, seen.timesGone.get());
        // gRPC holds the unread messages until then.
        unread.join().cancel("the test is over", null);
    }

    private static Predicate<LinkState> saying(Silence why) {
        return state -> state.equals(new LinkState.Connecting(Optional.of(why)));
    }

    @Test
    void aProviderThatIsRefusedHearsWhyAndTriesAgain() throws Exception {
        lab.backend.provideRefusal = Optional.of(new RefusedException("NOT_ALLOWED", "First introduce."));
        ProviderLink link = client.provide(duties);
        Lab.await(link.state(), saying(new Silence(Silence.Kind.LOST, "First introduce.")));
        lab.backend.provideRefusal = Optional.empty();
        Lab.awaitConnected(link.state());
        RawCalls raw = lab.keep(new RawCalls(lab));
        lab.backend.provideRefusal = Optional.of(new RefusedException("NOT_ALLOWED", "First introduce."));
        RawCalls.Heard<KeyNodeMessage> heard = new RawCalls.Heard<>();
        raw.streams().provide(heard);
        assertEquals(
                Status.Code.PERMISSION_DENIED,
                heard.end.get(Lab.SECONDS, TimeUnit.SECONDS).getCode());
        assertEquals("NOT_ALLOWED", heard.code.get(Lab.SECONDS, TimeUnit.SECONDS));
    }
}
