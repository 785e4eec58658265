package io.idlemint.signing;

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
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.money.Split;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.Resources;
import io.idlemint.domain.settlement.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Messages of every type with random contents.
public final class SampleMessages {
    private static final long LAST_SECOND = 253_402_300_799L;

    private final Random random;

    public SampleMessages(long seed) {
        this.random = new Random(seed);
    }

    public static Voucher voucher() {
        return new Voucher(Bytes32.sha256("lease"), Amount.ofNanos(123_456_789), 25, Bytes32.ZERO);
    }

    public LedgerDomain domain() {
        return new LedgerDomain(random.nextBoolean() ? 0 : random.nextLong(Long.MAX_VALUE), account());
    }

    public List<TypedMessage> all() {
        return List.of(
                terms(),
                new Open(bytes32(), amount(), account(), bytes32()),
                new TopUp(bytes32(), amount(), instant()),
                new Voucher(bytes32(), amount(), random.nextLong(Long.MAX_VALUE), bytes32()),
                new Receipt(bytes32(), random.nextLong(Long.MAX_VALUE), amount()),
                new StartClose(bytes32()),
                new Release(bytes32(), amount()),
                new Transfer(account(), amount(), random.nextLong(Long.MAX_VALUE), bytes32()),
                new NodeIdentity(account(), account(), bytes32(), 1 + random.nextInt(7), instant(), 1),
                offer());
    }

    private Terms terms() {
        return new Terms(
                bytes32(),
                new Terms.Parties(account(), account(), random.nextBoolean() ? Account.ZERO : account()),
                new Terms.Keys(bytes32(), Bytes32.ZERO, bytes32(), bytes32()),
                new Terms.Price(rate(), amount(), new Split(random.nextInt(10_001))),
                new Terms.Times(seconds(1), seconds(1), seconds(0), seconds(0), seconds(0)),
                bytes32(),
                instant(),
                random.nextLong(Long.MAX_VALUE));
    }

    private Offer offer() {
        String name = List.of("AMD EPYC 7B13", "\"Gerät\" \\ 显卡 \uD83D\uDE80", "x".repeat(120))
                .get(random.nextInt(3));
        return new Offer(
                account(),
                bytes32(),
                new Resources(DeviceKind.ofCode(1 + random.nextInt(3)), name, 16, 64L << 30, 1L << 40, 0),
                rate(),
                seconds(0),
                bytes32(),
                instant(),
                random.nextLong(Long.MAX_VALUE));
    }

    private Duration seconds(int least) {
        return Duration.ofSeconds(random.nextInt(least, 3_601));
    }

    private Rate rate() {
        return Rate.ofNanosPerSecond(random.nextLong(Rate.MAX_NANOS_PER_SECOND + 1));
    }

    private Amount amount() {
        return Amount.ofNanos(random.nextLong(Amount.CAP_NANOS + 1));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextLong(LAST_SECOND));
    }

    private Account account() {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return Account.of(bytes);
    }

    private Bytes32 bytes32() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Bytes32.of(bytes);
    }
}
