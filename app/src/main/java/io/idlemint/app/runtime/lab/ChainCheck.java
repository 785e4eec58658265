package io.idlemint.app.runtime.lab;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.domain.time.Ticker;
import io.idlemint.jumpchain.follow.ChainVerifier;
import io.idlemint.jumpchain.follow.Verification;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.jumpchain.rule.Rule;
import io.idlemint.node.lab.Audit;
import io.idlemint.signing.Eip712;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks the key node's chain from the first block on, in the background, one check at a time. Safe for use by several
/// threads.
public final class ChainCheck implements AutoCloseable {
    private static final Duration ESTIMATE_AFTER = Duration.ofSeconds(3);

    private final KeyNode keyNode;
    private final InstantSource clock;
    private final Ticker ticker;
    private final LiveCell<Audit> now = new LiveCell<>(new Audit.NotRun());
    private @Nullable Walk walk;

    public ChainCheck(KeyNode keyNode, InstantSource clock, Ticker ticker) {
        this.keyNode = keyNode;
        this.clock = clock;
        this.ticker = ticker;
    }

    public Live<Audit> now() {
        return now;
    }

    /// Begins, unless it runs.
    public synchronized void start() {
        if (walk == null) {
            Walk fresh = new Walk();
            walk = fresh;
            now.set(new Audit.Running(0, 0, Optional.empty()));
            Thread.ofVirtual().name("chain-check").start(() -> run(fresh));
        }
    }

    /// Ends it without a result.
    public synchronized void stop() {
        if (walk != null) {
            walk.stopped = true;
            walk = null;
            now.set(new Audit.NotRun());
        }
    }

    private void run(Walk own) {
        Audit result;
        try {
            result = check(own);
        } catch (LedgerUnreachableException unreachable) {
            result = new Audit.Failed(unreachable.silence());
        }
        finish(own, result);
    }

    private synchronized void finish(Walk own, Audit result) {
        if (own.equals(walk)) {
            walk = null;
            now.set(result);
        }
    }

    private synchronized void show(Walk own, Audit progress) {
        if (own.equals(walk)) {
            now.set(progress);
        }
    }

    private Audit check(Walk own) {
        long began = ticker.nanos();
        own.began = began;
        own.of = keyNode.tip().height();
        Iterator<byte[]> records = keyNode.blocks(0);
        if (!records.hasNext()) {
            return new Audit.Failed(new Silence(Silence.Kind.UNCLEAR, "The key node has no chain."));
        }
        ChainParameters parameters = ChainParameters.read(records.next());
        if (!parameters.domain().equals(keyNode.parameters().domain())) {
            return new Audit.Failed(new Silence(Silence.Kind.UNCLEAR, "The chain belongs to another ledger."));
        }
        own.records = records;
        Verification found = new ChainVerifier(parameters, new Eip712(), clock).verify(own);
        return switch (found) {
            case Verification.Sound sound ->
                new Audit.Sound(sound.reached().height(), sound.minted(), sound.sealedEntries(), ticker.since(began));
            case Verification.Broken broken ->
                new Audit.Broken(
                        broken.fault().height(),
                        rule(broken.fault().rule()),
                        broken.fault().found(),
                        broken.fault().asked());
        };
    }

    private static Audit.Rule rule(Rule broken) {
        return switch (broken) {
            case ENCODING -> Audit.Rule.ENCODING;
            case PREVIOUS -> Audit.Rule.PREVIOUS;
            case HEIGHT -> Audit.Rule.HEIGHT;
            case VERSION -> Audit.Rule.VERSION;
            case TARGET -> Audit.Rule.TARGET;
            case PROOF -> Audit.Rule.PROOF;
            case TIME_PAST -> Audit.Rule.TIME_PAST;
            case TIME_FUTURE -> Audit.Rule.TIME_FUTURE;
            case PAYOUTS -> Audit.Rule.PAYOUTS;
            case JOURNAL -> Audit.Rule.JOURNAL;
            case MERKLE -> Audit.Rule.MERKLE;
            case SEAL -> Audit.Rule.SEAL;
        };
    }

    @Override
    public void close() {
        stop();
    }

    /// The blocks, counted while they are handed out; at its end when it is stopped.
    private final class Walk implements Iterator<byte[]> {
        private Iterator<byte[]> records = Collections.emptyIterator();
        private volatile boolean stopped;
        private long began;
        private long of;
        private long done;
        private long shown;

        @Override
        public boolean hasNext() {
            return !stopped && records.hasNext();
        }

        @Override
        public byte[] next() {
            done++;
            Duration passed = ticker.since(began);
            if (passed.toMillis() / 200 > shown) {
                shown = passed.toMillis() / 200;
                Optional<Duration> left = passed.compareTo(ESTIMATE_AFTER) < 0
                        ? Optional.empty()
                        : Optional.of(Duration.ofMillis(passed.toMillis() * Math.max(0, of - done) / done));
                show(this, new Audit.Running(done, Math.max(of, done), left));
            }
            return records.next();
        }
    }
}
