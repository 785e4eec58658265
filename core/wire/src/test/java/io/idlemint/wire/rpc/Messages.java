package io.idlemint.wire.rpc;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.network.ProviderLink.PublishedOffer;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.offer.Resources;
import io.idlemint.domain.settlement.Transfer;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.fixtures.SignedLease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Messages to send.
public final class Messages {
    /// The ledger that they are signed for.
    public static final LedgerDomain DOMAIN = ScriptedKeyNode.PARAMETERS.domain();

    /// One lease.
    public static final SignedLease LEASE =
            SignedLease.between(DOMAIN, "provider", "renter", Instant.ofEpochSecond(2_000_000_000), 9);

    /// The conditions of the offers.
    public static final Conditions CONDITIONS = new Conditions(List.of("compute"), List.of("/usr", "/opt"), false);

    private Messages() {}

    /// The offer of a device.
    public static Signed<Offer> offer(String device) {
        return LEASE.operator()
                .sign(
                        DOMAIN,
                        new Offer(
                                LEASE.provider().account(),
                                Bytes32.sha256(device),
                                new Resources(DeviceKind.CPU, "Prozessor \u2603 " + device, 8, 1L << 34, 1L << 33, 0),
                                Rate.ofNanosPerSecond(123_456),
                                Duration.ofSeconds(90),
                                CONDITIONS.hash(),
                                Instant.ofEpochSecond(1_999_999_999),
                                5));
    }

    /// The same, to publish.
    public static PublishedOffer published(String device) {
        return new PublishedOffer(offer(device), CONDITIONS);
    }

    /// The same, as found.
    public static ListedOffer listed(String device, ProviderStatus status, Optional<Duration> age) {
        return new ListedOffer(
                Bytes32.sha256("offer " + device),
                offer(device),
                CONDITIONS,
                status,
                new ProvenScore(12_345, age.isPresent() ? 17 : 0, age),
                4,
                1,
                age.map(seconds -> Duration.ofNanos(2_345_000)));
    }

    /// A transfer of the renter.
    public static Signed<Transfer> transfer() {
        return LEASE.renter()
                .sign(DOMAIN, new Transfer(FakeSigner.named("friend").account(), Amount.ofMint(3), 2, Bytes32.ZERO));
    }
}
