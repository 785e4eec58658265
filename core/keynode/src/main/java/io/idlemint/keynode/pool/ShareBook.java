package io.idlemint.keynode.pool;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.time.Ticker;
import io.idlemint.keynode.chain.WorkShares;
import io.idlemint.miner.jumphash.JumpHash;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.server.Share;
import io.idlemint.storage.Database;
import io.idlemint.storage.chain.AcceptedShare;
import io.idlemint.storage.chain.ShareStore;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The accepted shares: durable first, then counted for the next block's payouts and for the hash power that their
/// devices have shown. After a restart the newest ones are counted again. Safe for use by several threads.
public final class ShareBook {
    /// Shares younger than this are kept even if no block pays them any more.
    private static final Duration KEPT = Duration.ofDays(2);

    /// Difficulties that Stratum sessions give have far less.
    private static final int STORED_DIGITS = 40;

    private final Database database;
    private final InstantSource clock;
    private final ShareStore store = new ShareStore();
    private final ShareWindow window = new ShareWindow();
    private final ProvenScores scores;

    public ShareBook(Database database, InstantSource clock, Ticker ticker) {
        this.database = database;
        this.clock = clock;
        this.scores = new ProvenScores(ticker);
        List<AcceptedShare> newestFirst = database.read(
                "read the newest shares", tx -> store.window(tx, store.lastSeq(tx), ShareWindow.MOST_SHARES));
        Instant now = clock.instant();
        newestFirst.reversed().forEach(share -> count(share, now));
    }

    /// Whom the next block pays.
    public WorkShares window() {
        return window;
    }

    public ProvenScores scores() {
        return scores;
    }

    /// Stores a share for good; false if it came before.
    ///
    /// @param template the number of the block template that it is for
    /// @throws io.idlemint.storage.StorageException if it could not be stored; then it does not count
    boolean keep(WorkerName worker, Share share, long template) {
        AcceptedShare accepted = new AcceptedShare(
                worker.account(),
                worker.device(),
                JumpHash.algorithmName(share.header().toArray()),
                share.difficulty().rounded(STORED_DIGITS).value(),
                clock.instant(),
                template,
                Bytes32.of(share.hash().toArray()));
        boolean fresh = database.write("store a share", tx -> store.append(tx, accepted))
                .isPresent();
        if (fresh) {
            count(accepted, accepted.at());
        }
        return fresh;
    }

    /// Forgets shares that nothing needs any more.
    void prune() {
        Instant before = clock.instant().minus(KEPT);
        database.update("forget old shares", tx -> store.prune(tx, before, ShareWindow.MOST_SHARES));
    }

    private void count(AcceptedShare share, Instant now) {
        BigInteger expected = new Difficulty(share.difficulty()).expectedHashes();
        window.add(share.account(), expected);
        Duration ago = Duration.between(share.at(), now);
        scores.add(
                new WorkerName(share.account(), share.deviceHash()),
                share.algorithm(),
                expected.doubleValue(),
                ago.isNegative() ? Duration.ZERO : ago);
    }
}
