package io.idlemint.node.provider;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.domain.network.ProviderLink.PublishedOffer;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.domain.offer.Offer;
import io.idlemint.node.lease.LeaseGround;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The offers of this installation and the terms that it signs on them. Safe for use by several threads.
final class OfferShelf {
    private static final Duration OFFER_LIFE = Duration.ofHours(24);
    private static final Duration TERMS_LIFE = Duration.ofSeconds(60);
    private static final Amount MAX_DEPOSIT = Amount.ofMint(100_000);

    private final LeaseGround ground;
    private final ProviderIdentity identity;
    private final NetworkParameters network;
    private final SecureRandom random = new SecureRandom();
    private final Map<Bytes32, OfferedDevice> byOfferHash = new HashMap<>();
    private long lastSerial;
    private Optional<Account> selfTester = Optional.empty();

    OfferShelf(LeaseGround ground, ProviderIdentity identity, NetworkParameters network) {
        this.ground = ground;
        this.identity = identity;
        this.network = network;
    }

    /// Signs fresh offers; the older ones are no longer answered for.
    synchronized List<PublishedOffer> sign(Collection<OfferedDevice> devices) {
        byOfferHash.clear();
        return devices.stream().map(this::signed).toList();
    }

    /// The account that may test this installation for free.
    synchronized void selfTester(Account account) {
        selfTester = Optional.of(account);
    }

    synchronized TermsAnswer answer(TermsRequest request) {
        OfferedDevice device = byOfferHash.get(request.offerHash());
        if (device == null) {
            return new TermsAnswer.Refused(EndReason.OFFER_GONE, Setback.of(Code.OFFER_REPLACED));
        }
        if (request.maxDuration().compareTo(device.maxDuration()) > 0) {
            return new TermsAnswer.Refused(
                    EndReason.REFUSED_BY_PROVIDER,
                    Setback.of(Code.DURATION_LIMIT, device.maxDuration().toMillis()));
        }
        if (request.renter().equals(identity.account())) {
            return new TermsAnswer.Refused(EndReason.REFUSED_BY_PROVIDER, Setback.of(Code.OWN_OFFER));
        }
        Terms terms = terms(request, device);
        return new TermsAnswer.Given(
                identity.operator().sign(network.domain(), terms), identity.identity(), device.conditions());
    }

    private PublishedOffer signed(OfferedDevice device) {
        Instant now = ground.clock().instant();
        lastSerial = Math.max(lastSerial + 1, now.toEpochMilli());
        Offer offer = new Offer(
                identity.account(),
                device.deviceHash(),
                device.resources(),
                device.rate(),
                device.notice(),
                device.conditions().hash(),
                now.plus(OFFER_LIFE),
                lastSerial);
        Signed<Offer> signed = identity.operator().sign(network.domain(), offer);
        byOfferHash.put(ground.signatures().digest(network.domain(), offer), device);
        return new PublishedOffer(signed, device.conditions());
    }

    private Terms terms(TermsRequest request, OfferedDevice device) {
        boolean selfTest = selfTester.filter(request.renter()::equals).isPresent();
        Rate rate = selfTest ? Rate.FREE : device.rate();
        Amount maxDeposit = selfTest ? Amount.ZERO : MAX_DEPOSIT;
        return new Terms(
                request.offerHash(),
                new Terms.Parties(identity.account(), request.renter(), Account.ZERO),
                new Terms.Keys(device.deviceHash(), request.imageHash(), identity.tlsKeyHash(), Bytes32.ZERO),
                new Terms.Price(rate, maxDeposit, network.split()),
                new Terms.Times(
                        device.maxDuration(),
                        network.voucherInterval(),
                        network.grace(),
                        device.notice(),
                        Duration.ZERO),
                device.conditions().hash(),
                ground.clock().instant().plus(TERMS_LIFE),
                random.nextLong() >>> 1);
    }
}
