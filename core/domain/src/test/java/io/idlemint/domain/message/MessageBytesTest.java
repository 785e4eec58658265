package io.idlemint.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Receipt;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.StartClose;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.TopUp;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.money.Split;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.Resources;
import io.idlemint.domain.settlement.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageBytesTest {
    private static final Instant LATER = Instant.ofEpochSecond(1_800_000_000L);
    private static final Bytes32 A = Bytes32.sha256("a");
    private static final Bytes32 B = Bytes32.sha256("b");

    private static final Map<Class<?>, Function<byte[], ? extends TypedMessage>> READERS = Map.ofEntries(
            Map.entry(NodeIdentity.class, NodeIdentity::read),
            Map.entry(Offer.class, Offer::read),
            Map.entry(Terms.class, Terms::read),
            Map.entry(Open.class, Open::read),
            Map.entry(TopUp.class, TopUp::read),
            Map.entry(Voucher.class, Voucher::read),
            Map.entry(Receipt.class, Receipt::read),
            Map.entry(StartClose.class, StartClose::read),
            Map.entry(Release.class, Release::read),
            Map.entry(Transfer.class, Transfer::read));

    private static Account account(String name) {
        return Account.of(Arrays.copyOf(Bytes32.sha256(name).toArray(), 20));
    }

    static Stream<TypedMessage> messages() {
        Resources resources = new Resources(DeviceKind.CPU, "Ryzen 7 \u4e2d\u6587 7840HS", 8, 1L << 34, 1L << 37, 0);
        return Stream.of(
                new NodeIdentity(account("a"), account("o"), A, NodeIdentity.ALL_SCOPES, LATER, 7),
                new Offer(
                        account("a"), A, resources, Rate.ofNanosPerSecond(58_333), Duration.ofMinutes(1), B, LATER, 3),
                new Terms(
                        A,
                        new Terms.Parties(account("p"), account("r"), Account.ZERO),
                        new Terms.Keys(A, Bytes32.ZERO, B, Bytes32.ZERO),
                        new Terms.Price(Rate.FREE, Amount.ofMint(5), Split.NINETY_TEN),
                        new Terms.Times(
                                Duration.ofHours(1),
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(3),
                                Duration.ZERO,
                                Duration.ofMinutes(6)),
                        B,
                        LATER,
                        Long.MAX_VALUE),
                new Open(A, Amount.ofMint(1), account("v"), B),
                new TopUp(A, Amount.ofNanos(Amount.CAP_NANOS), LATER),
                new Voucher(A, Amount.ZERO, 0, Bytes32.ZERO),
                new Receipt(A, 1, Amount.ofNanos(1)),
                new StartClose(B),
                new Release(A, Amount.ofNanos(12)),
                new Transfer(account("t"), Amount.ofMint(3), 0, B));
    }

    private static TypedMessage read(TypedMessage like, byte[] bytes) {
        Function<byte[], ? extends TypedMessage> reader = READERS.get(like.getClass());
        if (reader == null) {
            throw new AssertionError("no reader for " + like.getClass());
        }
        return reader.apply(bytes);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void readsBackWhatItWrote(TypedMessage message) {
        byte[] bytes = MessageBytes.encode(message);
        assertEquals(0, bytes.length % 32);
        assertEquals(message, read(message, bytes));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void refusesWhatIsCutShortOrTooLong(TypedMessage message) {
        byte[] bytes = MessageBytes.encode(message);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(IllegalArgumentException.class, () -> read(message, cut));
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThrows(MalformedMessageException.class, () -> read(message, longer));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void hasOneEncodingOnly(TypedMessage message) {
        long seed = 99;
        Random random = new Random(seed);
        byte[] bytes = MessageBytes.encode(message);
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                TypedMessage other = read(message, changed);
                assertTrue(Arrays.equals(changed, MessageBytes.encode(other)), "seed " + seed + ", step " + i);
            } catch (IllegalArgumentException | ArithmeticException refused) {
                assertTrue(refused.getMessage() != null && !refused.getMessage().isBlank());
            }
        }
    }

    @Test
    void namesTheMessageAndTheField() {
        byte[] bytes = MessageBytes.encode(new Voucher(A, Amount.ofMint(1), 5, Bytes32.ZERO));
        bytes[32] = 1;
        MalformedMessageException refused = assertThrows(MalformedMessageException.class, () -> Voucher.read(bytes));
        assertEquals("Voucher.cumulative has bits above its type", refused.getMessage());
    }

    @Test
    void refusesATextThatIsTooLong() {
        String longName = "x".repeat(201);
        assertThrows(IllegalArgumentException.class, () -> TypedField.of("deviceName", longName));
    }
}
