package io.idlemint.wire.rpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.domain.time.Ticker;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.PeerPin;
import io.idlemint.wire.tls.SpkiHash;
import io.idlemint.wire.tls.WrongPeerException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a client asks is what the key node hears, and its answer is what the client gets, for every call.
class CallsRoundTripTest {
    private static final Amount BUDGET = Amount.ofNanos(500_000_000);

    private final Lab lab = new Lab();
    private final NodeKey own = NodeKey.generate();
    private final GrpcKeyNode client = lab.client(own);
    private final Settlement ledger = client.settlement();

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    private List<Object> asked() {
        return lab.backend.ledger.asked.remove();
    }

    @Test
    void parametersAndTheState() throws Exception {
        assertEquals(ScriptedKeyNode.PARAMETERS, client.parameters());
        assertEquals(ScriptedKeyNode.PARAMETERS.domain(), ledger.domain());
        assertTrue(assertInstanceOf(LinkState.Connected.class, client.state().get())
                .latency()
                .isPresent());
        client.close();
        assertEquals(new LinkState.Closed(), client.state().get());
    }

    @Test
    void introducing() {
        client.introduce(Messages.LEASE.identity());
        assertEquals(Messages.LEASE.identity(), lab.backend.introduced.remove());
        KeyNodeBackend.Caller caller = lab.backend.callers.remove();
        assertEquals(Lab.hash(own), caller.tlsKeyHash());
        assertEquals("127.0.0.1", caller.address());
    }

    @Test
    void whoWasIntroducedToASilentKeyNodeIsIntroducedWhenItAnswers() throws Exception {
        client.parameters();
        lab.restart(() -> {
            assertThrows(LedgerUnreachableException.class, () -> client.introduce(Messages.LEASE.identity()));
            assertTrue(lab.backend.introduced.isEmpty());
        });
        assertEquals(Messages.LEASE.identity(), lab.backend.introduced.poll(Lab.SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aConnectionThatIsLostWhileNobodyLooksIsMadeAgainAtOnce() throws Exception {
        client.introduce(Messages.LEASE.identity());
        lab.backend.introduced.remove();
        lookAway();
        lab.restart(() -> {});
        assertEquals(Messages.LEASE.identity(), lab.backend.introduced.poll(Lab.SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void whoLooksAgainHearsHowLongAnAnswerTakesNow() throws Exception {
        client.parameters();
        lookAway();
        LinkState before = client.state().get();
        CompletableFuture<LinkState> next = Lab.watch(client.state(), now -> !now.equals(before));
        client.watched(true);
        assertInstanceOf(LinkState.Connected.class, next.get(Lab.SECONDS, TimeUnit.SECONDS));
    }

    /// Asked once more, the client then rests for longer than a test waits.
    private void lookAway() throws Exception {
        client.watched(false);
        LinkState before = client.state().get();
        CompletableFuture<LinkState> next = Lab.watch(client.state(), now -> !now.equals(before));
        client.watched(true);
        client.watched(false);
        next.get(Lab.SECONDS, TimeUnit.SECONDS);
    }

    private static boolean isOf(Silence why, SpkiHash shown, SpkiHash expected) {
        return why.kind() == Silence.Kind.STRANGER
                && why.detail().contains(shown.fingerprint())
                && why.detail().contains(expected.fingerprint());
    }

    @Test
    void searching() {
        OfferQuery everything = new OfferQuery(
                Optional.of(DeviceKind.GPU),
                Optional.of("schnee \u2603"),
                Optional.of(Rate.ofNanosPerSecond(99)),
                3,
                4,
                5,
                6,
                true,
                OfferQuery.Sort.SCORE_PER_PRICE,
                500,
                1_000);
        List<ListedOffer> found = List.of(
                Messages.listed("one", ProviderStatus.IDLE, Optional.of(Duration.ofSeconds(40))),
                Messages.listed("two", ProviderStatus.SHARING, Optional.empty()));
        List<OfferQuery> heard = new ArrayList<>();
        lab.backend.searching = query -> {
            heard.add(query);
            return found;
        };
        assertEquals(found, client.search(everything));
        assertEquals(found, client.search(OfferQuery.available()));
        assertEquals(List.of(everything, OfferQuery.available()), heard);
    }

    @Test
    void askingForTerms() {
        TermsRequest request = new TermsRequest(
                Bytes32.sha256("offer"),
                Messages.LEASE.renter().account(),
                BUDGET,
                Duration.ofMinutes(5),
                Bytes32.sha256("image"));
        TermsAnswer given =
                new TermsAnswer.Given(Messages.LEASE.terms(), Messages.LEASE.identity(), Messages.CONDITIONS);
        lab.backend.terms = heard -> {
            assertEquals(request, heard);
            return given;
        };
        assertEquals(given, client.requestTerms(request));
        for (EndReason reason : EndReason.values()) {
            TermsAnswer refused = new TermsAnswer.Refused(reason, Setback.unknown("Not today."));
            lab.backend.terms = heard -> refused;
            assertEquals(refused, client.requestTerms(request));
        }
        TermsAnswer coded = new TermsAnswer.Refused(
                EndReason.REFUSED_BY_PROVIDER, Setback.of(Setback.Code.DURATION_LIMIT, 3_600_000));
        lab.backend.terms = heard -> coded;
        assertEquals(coded, client.requestTerms(request));
    }

    @Test
    void movingMoneyIntoEscrow() {
        assertEquals(
                new SettlementResult.Done<>(ScriptedLedger.OPEN),
                ledger.open(Messages.LEASE.terms(), Messages.LEASE.identity(), Messages.LEASE.open(BUDGET)));
        assertEquals(List.of(Messages.LEASE.terms(), Messages.LEASE.identity(), Messages.LEASE.open(BUDGET)), asked());
        var topUp = Messages.LEASE.topUp(Amount.ofMint(1), Instant.ofEpochSecond(1_900_000_000));
        EscrowStatus closing = new EscrowStatus(
                EscrowStatus.Stage.CLOSING,
                BUDGET,
                Instant.ofEpochSecond(5),
                Optional.of(Instant.ofEpochSecond(6)),
                Optional.empty());
        lab.backend.ledger.escrow = new SettlementResult.Done<>(closing);
        assertEquals(new SettlementResult.Done<>(closing), ledger.topUp(topUp));
        assertEquals(List.of(topUp), asked());
        assertEquals(new SettlementResult.Done<>(closing), ledger.startClose(Messages.LEASE.startClose()));
        assertEquals(List.of(Messages.LEASE.startClose()), asked());
    }

    @Test
    void payingOut() {
        var done = new SettlementResult.Done<>(ScriptedLedger.PAYOUT);
        assertEquals(done, ledger.close(Messages.LEASE.voucher(BUDGET)));
        assertEquals(List.of(Messages.LEASE.voucher(BUDGET)), asked());
        assertEquals(done, ledger.release(Messages.LEASE.release(BUDGET)));
        assertEquals(List.of(Messages.LEASE.release(BUDGET)), asked());
        assertEquals(done, ledger.finalise(Messages.LEASE.id()));
        assertEquals(List.of(Messages.LEASE.id()), asked());
        var friend = FakeSigner.named("renter").account();
        assertEquals(new SettlementResult.Done<>(77L), ledger.transfer(friend, Messages.transfer()));
        assertEquals(List.of(friend, Messages.transfer()), asked());
    }

    @Test
    void everyRefusalOfTheLedgerIsInTheReply() {
        for (RefusalCode code : RefusalCode.values()) {
            lab.backend.ledger.payout = new SettlementResult.Refused<>(code, "No: " + code);
            lab.backend.ledger.escrow = new SettlementResult.Refused<>(code, "No: " + code);
            lab.backend.ledger.transfer = new SettlementResult.Refused<>(code, "No: " + code);
            SettlementResult<?> expected = new SettlementResult.Refused<>(code, "No: " + code);
            assertEquals(expected, ledger.finalise(Messages.LEASE.id()));
            assertEquals(expected, ledger.startClose(Messages.LEASE.startClose()));
            assertEquals(expected, ledger.transfer(Messages.LEASE.renter().account(), Messages.transfer()));
        }
    }

    @Test
    void lookingAtTheLedger() {
        var account = Messages.LEASE.renter().account();
        assertEquals(Optional.empty(), ledger.escrow(Messages.LEASE.id()));
        Optional<EscrowStatus> closed = Optional.of(new EscrowStatus(
                EscrowStatus.Stage.CLOSED,
                BUDGET,
                Instant.ofEpochSecond(5),
                Optional.empty(),
                Optional.of(ScriptedLedger.PAYOUT)));
        lab.backend.ledger.status = closed;
        assertEquals(closed, ledger.escrow(Messages.LEASE.id()));
        lab.backend.ledger.balance = new Balance(Amount.ofMint(5), BUDGET, Amount.ofNanos(1), 12);
        assertEquals(lab.backend.ledger.balance, ledger.balance(account));
        List<LedgerEntry> history = new ArrayList<>();
        for (LedgerEntry.Kind kind : LedgerEntry.Kind.values()) {
            int i = history.size();
            history.add(new LedgerEntry(
                    i,
                    Instant.ofEpochMilli(1_700_000_000_123L + i),
                    kind,
                    i % 2 == 0,
                    Amount.ofNanos(i),
                    i % 3 == 0 ? Optional.empty() : Optional.of(account),
                    i % 3 == 1 ? Optional.empty() : Optional.of(Messages.LEASE.id())));
        }
        lab.backend.ledger.history = history;
        assertEquals(lab.backend.ledger.history, ledger.history(account, 1_000, 500));
        lab.backend.ledger.asked.clear();
        ledger.history(account, 1_000, 500);
        assertEquals(List.of(account, 1_000L, 500), asked());
    }

    @Test
    void theChain() {
        lab.backend.tip = new ChainTip(7, Bytes32.sha256("tip"), Instant.ofEpochSecond(1_800_000_000), 0x9d00ffff, 55);
        assertEquals(lab.backend.tip, client.tip());
        lab.backend.blocks = from -> LongStream.range(from, 700)
                .mapToObj(height -> ByteBuffer.allocate(5_000).putLong(height).array())
                .iterator();
        Iterator<byte[]> blocks = client.blocks(3);
        for (long height = 3; height < 700; height++) {
            assertArrayEquals(ByteBuffer.allocate(5_000).putLong(height).array(), blocks.next());
        }
        assertFalse(blocks.hasNext());
    }

    @Test
    void refusalsOfTheKeyNodeCarryTheirCode() {
        lab.backend.searching = query -> {
            throw new RefusedException("NOT_INTRODUCED", "Who are you, \u00fcberhaupt?");
        };
        RefusedException refused = assertThrows(RefusedException.class, () -> client.search(OfferQuery.available()));
        assertEquals("NOT_INTRODUCED", refused.code());
        assertEquals("Who are you, \u00fcberhaupt?", refused.getMessage());
        lab.backend.ledger.thrown = Optional.of(new RefusedException("NOT_ALLOWED", "That is not yours."));
        assertEquals(
                new SettlementResult.Refused<>(RefusalCode.NOT_ALLOWED, "That is not yours."),
                ledger.finalise(Messages.LEASE.id()));
        assertEquals(
                "NOT_ALLOWED",
                assertThrows(RefusedException.class, () -> ledger.escrow(Messages.LEASE.id()))
                        .code());
    }

    @Test
    void aFailureOfTheKeyNodeIsNoAnswer() {
        lab.backend.ledger.thrown = Optional.of(new IllegalStateException("planted bug"));
        assertThrows(LedgerUnreachableException.class, () -> ledger.finalise(Messages.LEASE.id()));
        lab.backend.ledger.thrown =
                Optional.of(new LedgerUnreachableException("chain", new IllegalStateException("planted")));
        assertThrows(LedgerUnreachableException.class, () -> ledger.finalise(Messages.LEASE.id()));
        lab.backend.ledger.thrown = Optional.empty();
        assertEquals(new SettlementResult.Done<>(ScriptedLedger.PAYOUT), ledger.finalise(Messages.LEASE.id()));
    }

    @Test
    void aKeyNodeWithAnotherKeyIsRefusedAndBothKeysAreNamed() throws Exception {
        NodeKey expected = NodeKey.generate();
        GrpcKeyNode wrong =
                lab.keep(GrpcKeyNode.connect(lab.address(), own, PeerPin.exactly(expected.spki()), Ticker.system()));
        LedgerUnreachableException refused =
                assertThrows(LedgerUnreachableException.class, () -> wrong.search(OfferQuery.available()));
        WrongPeerException why = WrongPeerException.in(refused).orElseThrow();
        assertEquals(lab.key.spki(), why.actual());
        Lab.await(
                wrong.state(),
                state -> state instanceof LinkState.Connecting connecting
                        && connecting
                                .silence()
                                .filter(told -> isOf(told, lab.key.spki(), expected.spki()))
                                .isPresent());
    }
}
