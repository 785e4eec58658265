package io.idlemint.wire.rpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.schema.v1.AccountRequest;
import io.idlemint.schema.v1.Conditions;
import io.idlemint.schema.v1.DeviceStatus;
import io.idlemint.schema.v1.Empty;
import io.idlemint.schema.v1.Heartbeat;
import io.idlemint.schema.v1.HistoryRequest;
import io.idlemint.schema.v1.IntroduceRequest;
import io.idlemint.schema.v1.KeyNodeMessage;
import io.idlemint.schema.v1.LeaseRequest;
import io.idlemint.schema.v1.OpenRequest;
import io.idlemint.schema.v1.ProviderMessage;
import io.idlemint.schema.v1.PublishOffers;
import io.idlemint.schema.v1.PublishedOffer;
import io.idlemint.schema.v1.Refusal;
import io.idlemint.schema.v1.RelayHello;
import io.idlemint.schema.v1.SearchRequest;
import io.idlemint.schema.v1.SignedBytes;
import io.idlemint.schema.v1.StreamPart;
import io.idlemint.schema.v1.TermsAnswer;
import io.idlemint.schema.v1.TermsGiven;
import io.idlemint.schema.v1.TermsReply;
import io.idlemint.schema.v1.TransferRequest;
import io.idlemint.wire.mapping.BadFieldException;
import io.idlemint.wire.mapping.OfferWire;
import io.idlemint.wire.mapping.SignedWire;
import io.idlemint.wire.mapping.TermsWire;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whatever a caller puts into a field, the key node answers that the field is bad, naming it, and lives on.
class BadFieldsTest {
    private static final int ROUNDS = 40;
    private static final Amount AMOUNT = Amount.ofNanos(5_000);
    private static final ByteString HASH =
            ByteString.copyFrom(Messages.LEASE.id().toArray());
    private static final ByteString ACCOUNT =
            ByteString.copyFrom(Messages.LEASE.renter().account().toArray());

    private final Lab lab = new Lab();
    private final RawCalls raw = lab.keep(new RawCalls(lab));

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    /// Every signed message with the reader of its canonical form.
    private static Map<Signed<?>, BiFunction<String, SignedBytes, Signed<?>>> signed() {
        Map<Signed<?>, BiFunction<String, SignedBytes, Signed<?>>> all = new LinkedHashMap<>();
        all.put(Messages.LEASE.identity(), SignedWire::identity);
        all.put(Messages.offer("device"), SignedWire::offer);
        all.put(Messages.LEASE.terms(), SignedWire::terms);
        all.put(Messages.LEASE.open(AMOUNT), SignedWire::open);
        all.put(Messages.LEASE.topUp(AMOUNT, Instant.ofEpochSecond(9)), SignedWire::topUp);
        all.put(Messages.LEASE.voucher(AMOUNT), SignedWire::voucher);
        all.put(Messages.LEASE.receipt(1, AMOUNT), SignedWire::receipt);
        all.put(Messages.LEASE.release(AMOUNT), SignedWire::release);
        all.put(Messages.LEASE.startClose(), SignedWire::startClose);
        all.put(Messages.transfer(), SignedWire::transfer);
        return all;
    }

    /// Random changes of real bytes: each is either refused as a bad field or is another message, whose bytes are
    /// exactly those that came.
    @Test
    void signedBytesAreReadExactlyOrNotAtAll() {
        long seed = 20_260_725L;
        Random random = new Random(seed);
        signed().forEach((message, reader) -> {
            SignedBytes real = SignedWire.toWire(message);
            assertEquals(message, reader.apply("field", real));
            for (int round = 0; round < 2_000; round++) {
                SignedBytes changed = changed(real, random);
                try {
                    Signed<?> read = reader.apply("field", changed);
                    assertArrayEquals(
                            changed.getBody().toByteArray(),
                            MessageBytes.encode(read.message()),
                            "seed " + seed + ", round " + round);
                    assertEquals(changed, SignedWire.toWire(read));
                } catch (BadFieldException bad) {
                    assertTrue(bad.field().startsWith("field"), () -> "seed " + seed + ": " + bad);
                }
            }
        });
    }

    private static SignedBytes changed(SignedBytes real, Random random) {
        return real.toBuilder()
                .setBody(ByteString.copyFrom(changed(real.getBody().toByteArray(), random)))
                .setSignature(random.nextInt(4) == 0 ? garbage(random, 130) : real.getSignature())
                .build();
    }

    private static byte[] changed(byte[] real, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(real, random.nextInt(real.length + 70));
            case 1 -> garbage(random, 900).toByteArray();
            default -> {
                byte[] bytes = real.clone();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                yield bytes;
            }
        };
    }

    private static ByteString garbage(Random random, int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return ByteString.copyFrom(bytes);
    }

    /// A body of random bytes: whatever its length, it is none of the messages.
    private static SignedBytes garbage(Random random) {
        return SignedBytes.newBuilder()
                .setBody(garbage(random, 5_000))
                .setSignature(garbage(random, 100))
                .build();
    }

    @Test
    void garbageInEverySignedFieldOfACallIsABadField() {
        SignedBytes terms = SignedWire.toWire(Messages.LEASE.terms());
        SignedBytes identity = SignedWire.toWire(Messages.LEASE.identity());
        Map<String, Consumer<SignedBytes>> calls = new LinkedHashMap<>();
        calls.put(
                "identity",
                bad -> raw.keyNode()
                        .introduce(
                                IntroduceRequest.newBuilder().setIdentity(bad).build()));
        calls.put(
                "terms",
                bad -> raw.ledger()
                        .open(OpenRequest.newBuilder()
                                .setTerms(bad)
                                .setProviderIdentity(identity)
                                .build()));
        calls.put(
                "provider_identity",
                bad -> raw.ledger()
                        .open(OpenRequest.newBuilder()
                                .setTerms(terms)
                                .setProviderIdentity(bad)
                                .build()));
        calls.put(
                "open",
                bad -> raw.ledger()
                        .open(OpenRequest.newBuilder()
                                .setTerms(terms)
                                .setProviderIdentity(identity)
                                .setOpen(bad)
                                .build()));
        calls.put("top_up", raw.ledger()::topUp);
        calls.put("voucher", raw.ledger()::close);
        calls.put("release", raw.ledger()::release);
        calls.put("start_close", raw.ledger()::startClose);
        calls.put(
                "transfer",
                bad -> raw.ledger()
                        .transfer(TransferRequest.newBuilder()
                                .setFrom(ACCOUNT)
                                .setTransfer(bad)
                                .build()));
        Random random = new Random(7);
        calls.forEach((field, call) -> {
            for (int round = 0; round < 12; round++) {
                SignedBytes bad = garbage(random);
                assertBadField(field + ".", () -> call.accept(bad));
            }
            assertBadField(field + ".body", () -> call.accept(SignedBytes.getDefaultInstance()));
        });
        assertTrue(lab.backend.ledger.asked.isEmpty(), "nothing of it reached the ledger");
        assertTrue(lab.backend.introduced.isEmpty());
        assertAlive();
    }

    private void assertAlive() {
        assertEquals(
                ScriptedKeyNode.PARAMETERS.name(),
                raw.keyNode().info(Empty.getDefaultInstance()).getName());
    }

    private static void assertBadField(String named, Runnable call) {
        StatusRuntimeException failed = assertThrows(StatusRuntimeException.class, call::run);
        assertBadField(named, failed.getStatus(), RawCalls.code(failed));
    }

    private static void assertBadField(String named, Status status, String code) {
        assertEquals(Status.Code.INVALID_ARGUMENT, status.getCode(), status.toString());
        assertEquals(RefusalStatus.BAD_FIELD, code);
        assertTrue(
                String.valueOf(status.getDescription()).startsWith(named),
                () -> "expected a sentence about " + named + ", got: " + status.getDescription());
    }

    @Test
    void everyOtherFieldIsCheckedToo() {
        SearchRequest search = OfferWire.toWire(OfferQuery.available());
        assertBadSearch("limit is 501, outside of 1 to 500", search.toBuilder().setLimit(501));
        assertBadSearch("limit", search.toBuilder().setLimit(0));
        assertBadSearch("skip", search.toBuilder().setSkip(-1));
        assertBadSearch("kind", search.toBuilder().setKind("TOASTER"));
        assertBadSearch("sort", search.toBuilder().setSort(""));
        assertBadSearch("text", search.toBuilder().setText("x".repeat(121)));
        assertBadSearch("min_cores", search.toBuilder().setMinCores(-1));
        assertBadSearch("min_memory_bytes", search.toBuilder().setMinMemoryBytes(-1));
        assertBadSearch("min_disk_bytes", search.toBuilder().setMinDiskBytes(Long.MIN_VALUE));
        assertBadSearch("min_score", search.toBuilder().setMinScore(-5));
        assertBadSearch("max_rate", search.toBuilder().setMaxRateNanosPerSecond(-2));
        assertBadSearch("max_rate", search.toBuilder().setMaxRateNanosPerSecond(Long.MAX_VALUE));
        var terms = TermsWire.toWire(new TermsRequest(
                Messages.LEASE.id(),
                Messages.LEASE.renter().account(),
                AMOUNT,
                Duration.ofSeconds(9),
                Messages.LEASE.id()));
        assertBadTerms("offer_hash", terms.toBuilder().setOfferHash(ACCOUNT));
        assertBadTerms("renter", terms.toBuilder().setRenter(HASH));
        assertBadTerms("deposit", terms.toBuilder().setDeposit(-1));
        assertBadTerms("deposit", terms.toBuilder().setDeposit(Amount.CAP_NANOS + 1));
        assertBadTerms("max_duration_seconds", terms.toBuilder().setMaxDurationSeconds(0));
        assertBadTerms("image_hash", terms.toBuilder().setImageHash(ByteString.EMPTY));
        assertBadField("lease_id", () -> raw.ledger().finalise(LeaseRequest.getDefaultInstance()));
        assertBadField("lease_id", () -> raw.ledger().escrow(LeaseRequest.getDefaultInstance()));
        assertBadField("account", () -> raw.ledger().balance(AccountRequest.getDefaultInstance()));
        assertBadField("from", () -> raw.ledger().transfer(TransferRequest.getDefaultInstance()));
        HistoryRequest history = HistoryRequest.newBuilder()
                .setAccount(ACCOUNT)
                .setBeforeSeq(1)
                .setLimit(500)
                .build();
        assertBadField(
                "limit",
                () -> raw.ledger().history(history.toBuilder().setLimit(501).build()));
        assertBadField(
                "before_seq",
                () -> raw.ledger().history(history.toBuilder().setBeforeSeq(-1).build()));
        assertAlive();
    }

    private void assertBadSearch(String named, SearchRequest.Builder request) {
        assertBadField(named, () -> raw.keyNode().search(request.build()));
    }

    private void assertBadTerms(String named, io.idlemint.schema.v1.TermsRequest.Builder request) {
        assertBadField(named, () -> raw.keyNode().requestTerms(request.build()));
    }

    @Test
    void badMessagesOfAProviderEndItsStreamAndNothingElse() throws Exception {
        SignedBytes offer = SignedWire.toWire(Messages.offer("device"));
        Conditions conditions = OfferWire.toWire(Messages.CONDITIONS);
        PublishedOffer real = PublishedOffer.newBuilder()
                .setOffer(offer)
                .setConditions(conditions)
                .build();
        Function<PublishedOffer.Builder, ProviderMessage> publish = bad -> ProviderMessage.newBuilder()
                .setPublish(PublishOffers.newBuilder().addOffers(real).addOffers(bad))
                .build();
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            assertEndsProvider(
                    "offers[1].offer.", publish.apply(real.toBuilder().setOffer(garbage(random))));
        }
        assertEndsProvider(
                "offers[1].conditions.workloads",
                publish.apply(real.toBuilder()
                        .setConditions(conditions.toBuilder().addAllWorkloads(Collections.nCopies(33, "a")))));
        assertEndsProvider(
                "offers[1].conditions",
                publish.apply(
                        real.toBuilder().setConditions(conditions.toBuilder().addHostFolders("../etc"))));
        assertEndsProvider(
                "offers has 65 entries, the limit is 64",
                ProviderMessage.newBuilder()
                        .setPublish(PublishOffers.newBuilder().addAllOffers(Collections.nCopies(65, real)))
                        .build());
        assertEndsProvider(
                "heartbeat.number",
                ProviderMessage.newBuilder()
                        .setHeartbeat(Heartbeat.newBuilder().setNumber(-1))
                        .build());
        assertEndsProvider(
                "status.device_hash",
                ProviderMessage.newBuilder()
                        .setStatus(DeviceStatus.newBuilder().setStatus("IDLE"))
                        .build());
        assertEndsProvider(
                "status.status",
                ProviderMessage.newBuilder()
                        .setStatus(DeviceStatus.newBuilder().setDeviceHash(HASH).setStatus("idle"))
                        .build());
        assertEndsProvider("message", ProviderMessage.getDefaultInstance());
        assertAlive();
    }

    @Test
    void badTermsOfAProviderEndItsStreamAndNothingElse() throws Exception {
        TermsGiven given = TermsWire.toWire(new io.idlemint.domain.network.TermsAnswer.Given(
                        Messages.LEASE.terms(), Messages.LEASE.identity(), Messages.CONDITIONS))
                .getGiven();
        Random random = new Random(13);
        for (int round = 0; round < ROUNDS; round++) {
            assertEndsProvider(
                    "given.terms.",
                    terms(TermsReply.newBuilder().setGiven(given.toBuilder().setTerms(garbage(random)))));
            assertEndsProvider(
                    "given.identity.",
                    terms(TermsReply.newBuilder().setGiven(given.toBuilder().setIdentity(garbage(random)))));
        }
        assertEndsProvider("answer", terms(TermsReply.newBuilder()));
        assertEndsProvider(
                "refusal.code",
                terms(TermsReply.newBuilder().setRefusal(Refusal.newBuilder().setCode("LSE-1"))));
        assertEndsProvider(
                "refusal.sentence",
                terms(TermsReply.newBuilder()
                        .setRefusal(Refusal.newBuilder().setCode("OFFER_GONE").setSentence("x".repeat(2_001)))));
        assertAlive();
    }

    private static ProviderMessage terms(TermsReply.Builder reply) {
        return ProviderMessage.newBuilder()
                .setTerms(TermsAnswer.newBuilder().setRequestId(1).setReply(reply))
                .build();
    }

    private void assertEndsProvider(String named, ProviderMessage bad) throws Exception {
        RawCalls.Heard<KeyNodeMessage> heard = new RawCalls.Heard<>();
        StreamObserver<ProviderMessage> provider = raw.streams().provide(heard);
        provider.onNext(bad);
        assertBadField(
                named, heard.end.get(Lab.SECONDS, TimeUnit.SECONDS), heard.code.get(Lab.SECONDS, TimeUnit.SECONDS));
        ScriptedProvider session = lab.backend.providers.remove();
        assertTrue(session.gone.await(Lab.SECONDS, TimeUnit.SECONDS));
        assertEquals(1, session.timesGone.get());
        assertTrue(session.published.isEmpty());
    }

    @Test
    void badPartsOfAStreamEndItAndNothingElse() throws Exception {
        RelayHello hello =
                RelayHello.newBuilder().setLeaseId(HASH).setParty("RENTER").build();
        StreamPart bytes =
                StreamPart.newBuilder().setBytes(ByteString.copyFromUtf8("x")).build();
        assertEndsRelay("hello", bytes);
        assertEndsRelay("hello", StreamPart.getDefaultInstance());
        assertEndsRelay(
                "hello.party",
                StreamPart.newBuilder()
                        .setHello(hello.toBuilder().setParty("KEY_NODE"))
                        .build());
        assertEndsRelay(
                "hello.lease_id",
                StreamPart.newBuilder()
                        .setHello(hello.toBuilder().setLeaseId(ACCOUNT))
                        .build());
        assertEndsRelay(
                "part",
                StreamPart.newBuilder().setHello(hello).build(),
                StreamPart.newBuilder().setHello(hello).build());
        assertEndsRelay(
                "bytes has 262145, the limit is 262144",
                StreamPart.newBuilder().setHello(hello).build(),
                StreamPart.newBuilder()
                        .setBytes(ByteString.copyFrom(new byte[262_145]))
                        .build());
        assertAlive();
    }

    private void assertEndsRelay(String named, StreamPart... parts) throws Exception {
        RawCalls.Heard<StreamPart> heard = new RawCalls.Heard<>();
        StreamObserver<StreamPart> relay = raw.streams().relay(heard);
        List.of(parts).forEach(relay::onNext);
        assertBadField(
                named, heard.end.get(Lab.SECONDS, TimeUnit.SECONDS), heard.code.get(Lab.SECONDS, TimeUnit.SECONDS));
    }
}
