package io.idlemint.keynode.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.offer.Resources;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.fixtures.SettableClock;
import io.idlemint.keynode.directory.Directory.Facts;
import io.idlemint.keynode.directory.Directory.Listing;
import io.idlemint.wire.rpc.KeyNodeBackend.ProviderPeer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class DirectoryTest {
    private static final Conditions CONDITIONS = new Conditions(List.of("compute"), List.of(), false);

    private final SettableClock clock = new SettableClock();
    private final Directory directory = new Directory(
            clock,
            new Facts(
                    device -> ProvenScore.NONE,
                    account -> new Facts.TrackRecord(0, 0),
                    installation -> Optional.empty()));

    /// Offers as many devices, the dearest first.
    private void list(int count) {
        FakeSigner provider = FakeSigner.named("provider");
        directory.replace(
                new ConnectedProvider(
                        Bytes32.sha256("node"), provider.account(), provider.account(), new DeafProvider()),
                LongStream.rangeClosed(1, count)
                        .map(number -> count + 1 - number)
                        .mapToObj(price -> listing(provider, price))
                        .toList());
    }

    private Listing listing(FakeSigner provider, long price) {
        Offer offer = new Offer(
                provider.account(),
                Bytes32.sha256("device " + price),
                new Resources(DeviceKind.CPU, "CPU", 8, 1L << 30, 1L << 30, 0),
                Rate.ofNanosPerSecond(price),
                Duration.ZERO,
                Bytes32.ZERO,
                clock.instant().plus(Duration.ofHours(1)),
                1);
        return new Listing(
                Bytes32.sha256("offer " + price), provider.sign(new LedgerDomain(1, Account.ZERO), offer), CONDITIONS);
    }

    @Test
    void aLongListingIsToldInPages() {
        list(1_234);
        assertEquals(
                LongStream.rangeClosed(1, 1_234).boxed().toList(),
                OfferQuery.listed(Optional.of(DeviceKind.CPU)).all(directory::search).stream()
                        .map(listed -> listed.offer().ratePerSecond().nanosPerSecond())
                        .toList());
        assertEquals(
                List.of(),
                OfferQuery.listed(Optional.of(DeviceKind.GPU)).all(directory::search),
                "and another kind has none");
    }

    /// Is told nothing here.
    private static final class DeafProvider implements ProviderPeer {
        @Override
        public void heartbeat(long number) {}

        @Override
        public void echo(long number) {}

        @Override
        public void termsWanted(long requestId, TermsRequest request) {}

        @Override
        public void leaseOpened(Signed<Terms> terms, Signed<Open> open) {}

        @Override
        public void leaseClosed(Bytes32 leaseId, Payout payout) {}

        @Override
        public void offerRefused(Bytes32 deviceHash, String code, String sentence) {}

        @Override
        public void drop(String reason) {}
    }
}
