package io.idlemint.node.renter;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.identity.Scope;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.offer.Offer;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.Refusal.Why;
import java.time.Instant;
import java.util.Optional;

/// Whether terms are what the renter asked for, and signed by whom they name. The key node is not trusted with it.
final class TermsCheck {
    private TermsCheck() {}

    /// What is wrong with the terms, as a sentence; empty when they can be accepted.
    static Optional<Refusal> wrong(
            RenterGround ground, RenterService.Order order, Account renter, TermsAnswer.Given given) {
        SignatureCheck signatures = ground.common().signatures();
        LedgerDomain domain = ground.network().domain();
        Terms terms = given.terms().message();
        Offer offer = order.offer().offer();
        NodeIdentity identity = given.identity().message();
        Instant now = ground.common().clock().instant();
        Rate agreed = order.free() ? Rate.FREE : offer.ratePerSecond();
        if (!signatures.signedBy(identity.account(), domain, given.identity())
                || !identity.allows(Scope.PROVIDE, now)
                || !identity.account().equals(offer.account())) {
            return Optional.of(Refusal.of(Why.TERMS_DELEGATION));
        }
        if (!signatures.signedBy(identity.operatorKey(), domain, given.terms())) {
            return Optional.of(Refusal.of(Why.TERMS_SIGNATURE));
        }
        if (!terms.parties().provider().equals(offer.account())
                || !terms.parties().renter().equals(renter)
                || !terms.offerHash().equals(order.offer().offerHash())
                || !terms.keys().deviceHash().equals(offer.deviceHash())
                || !terms.keys().providerKeyHash().equals(identity.tlsKeyHash())) {
            return Optional.of(Refusal.of(Why.TERMS_OTHER));
        }
        if (!terms.price().ratePerSecond().equals(agreed)) {
            return Optional.of(Refusal.of(Why.TERMS_PRICE));
        }
        if (!terms.price().split().equals(ground.network().split())) {
            return Optional.of(Refusal.of(Why.TERMS_SPLIT));
        }
        if (!terms.price().maxDeposit().covers(order.budget())) {
            return Optional.of(
                    Refusal.of(Why.TERMS_BUDGET, terms.price().maxDeposit().plain()));
        }
        if (terms.times().voucherInterval().compareTo(ground.network().voucherInterval()) != 0
                || terms.times().maxDuration().compareTo(order.duration()) < 0) {
            return Optional.of(Refusal.of(Why.TERMS_TIMES));
        }
        if (!terms.conditionsHash().equals(given.conditions().hash())
                || !terms.conditionsHash().equals(offer.conditionsHash())) {
            return Optional.of(Refusal.of(Why.TERMS_CONDITIONS));
        }
        return terms.validUntil().isAfter(now) ? Optional.empty() : Optional.of(Refusal.of(Why.TERMS_EXPIRED));
    }
}
