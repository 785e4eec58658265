package io.idlemint.app.runtime;

import io.idlemint.app.runtime.governor.ProfitSight;
import io.idlemint.app.runtime.lab.Network;
import io.idlemint.app.runtime.leases.Sharing;
import io.idlemint.app.runtime.mining.MiningControl;
import io.idlemint.app.runtime.wallet.WalletControl;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.wire.rpc.RefusedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the key node every two seconds for what it does not tell by itself: the account, the network, what the chain
/// pays, and the own processor's proven score.
final class Looking implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int MOST_OFFERS = 500;

    private final KeyNode keyNode;
    private final Shown shown;
    private final CountDownLatch closing = new CountDownLatch(1);

    /// Who is told.
    record Shown(WalletControl wallet, Network network, ProfitSight profit, MiningControl mining, Sharing sharing) {}

    Looking(KeyNode keyNode, Shown shown) {
        this.keyNode = keyNode;
        this.shown = shown;
    }

    void start() {
        Thread.ofVirtual().name("look").start(this::goOn);
    }

    private void goOn() {
        try {
            while (!closing.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            shown.wallet().refresh();
            shown.network().refresh();
            shown.profit().learn(keyNode);
            lookAtScore();
        } catch (RefusedException refused) {
            // A locked wallet without a delegation: the key node does not know whom this is.
            LOG.debug("the key node refused to answer: {}", refused.getMessage());
        }
    }

    private void lookAtScore() {
        try {
            OfferQuery all = new OfferQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    0,
                    0,
                    0,
                    false,
                    OfferQuery.Sort.PRICE,
                    MOST_OFFERS);
            ProvenScore own = keyNode.search(all).stream()
                    .filter(offer ->
                            offer.offer().deviceHash().equals(shown.sharing().cpuHash()))
                    .map(ListedOffer::score)
                    .findFirst()
                    .orElse(ProvenScore.NONE);
            shown.mining().seen(own, shown.wallet().blocksToday());
        } catch (LedgerUnreachableException unreachable) {
            LOG.debug("the key node does not answer");
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
