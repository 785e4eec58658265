package io.idlemint.app.runtime;

import io.idlemint.app.runtime.governor.ProfitSight;
import io.idlemint.app.runtime.lab.Network;
import io.idlemint.app.runtime.leases.Sharing;
import io.idlemint.app.runtime.mining.MiningControl;
import io.idlemint.app.runtime.pace.Rounds;
import io.idlemint.app.runtime.wallet.WalletControl;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.wire.rpc.RefusedException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the key node again and again for what it does not tell by itself: the account, the network, what the chain
/// pays, and the own processor's proven score. Safe for use by several threads.
final class Looking implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration EVERY_UNSEEN = Duration.ofSeconds(30);

    /// The score is a mean over a long time, and all offers have to be fetched for it.
    private static final int LOOKS_PER_SCORE = 5;

    private final KeyNode keyNode;
    private final Shown shown;
    private final SystemZone zone = new SystemZone();
    private final Rounds rounds = new Rounds(EVERY, EVERY_UNSEEN);
    private ProvenScore score = ProvenScore.NONE;
    private int looks;

    /// Who is told.
    record Shown(WalletControl wallet, Network network, ProfitSight profit, MiningControl mining, Sharing sharing) {}

    Looking(KeyNode keyNode, Shown shown) {
        this.keyNode = keyNode;
        this.shown = shown;
    }

    /// Whether somebody looks at what is asked for; while nobody does, it is asked for less often.
    void watched(boolean now) {
        rounds.often(now);
    }

    void start() {
        Thread.ofVirtual().name("look").start(this::goOn);
    }

    private void goOn() {
        try {
            while (rounds.next()) {
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        zone.look();
        ask(shown.wallet()::refresh);
        ask(shown.network()::refresh);
        ask(() -> shown.profit().learn(keyNode));
        if (looks++ % LOOKS_PER_SCORE == 0) {
            ask(this::lookAtScore);
        }
        shown.mining().seen(score, shown.wallet().blocksToday());
    }

    /// One refusal does not keep the other questions from being asked.
    private static void ask(Runnable question) {
        try {
            question.run();
        } catch (RefusedException refused) {
            // A locked wallet without a delegation: the key node does not know whom this is.
            LOG.debug("the key node refused to answer: {}", refused.getMessage());
        }
    }

    private void lookAtScore() {
        try {
            Bytes32 processor = shown.sharing().cpuHash();
            String name = shown.sharing().name(processor);
            OfferQuery like = OfferQuery.listed(Optional.of(DeviceKind.CPU)).named(name);
            score = like.all(keyNode::search).stream()
                    .filter(offer -> offer.offer().deviceHash().equals(processor))
                    .map(ListedOffer::score)
                    .findFirst()
                    // What is not offered now, because it is paused or leased, has proven what it has.
                    .orElse(score);
        } catch (LedgerUnreachableException unreachable) {
            LOG.debug("the key node does not answer");
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
