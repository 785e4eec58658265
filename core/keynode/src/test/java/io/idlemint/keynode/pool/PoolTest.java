package io.idlemint.keynode.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.BlockCodec;
import io.idlemint.jumpchain.follow.ChainVerifier;
import io.idlemint.jumpchain.follow.Verification;
import io.idlemint.keynode.chain.BlockMaker;
import io.idlemint.keynode.chain.ChainReader;
import io.idlemint.keynode.chain.TestLab;
import io.idlemint.miner.jumphash.HeaderScan;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.StratumJob;
import io.idlemint.miner.stratum.server.PoolBackend.Authorisation;
import io.idlemint.miner.stratum.server.PoolClient;
import io.idlemint.miner.stratum.server.Share;
import io.idlemint.miner.stratum.server.ShareOutcome;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pool with real JumpHash, a real database and easy targets.
final class PoolTest {
    // Just under half of all hashes: two hashes a share.
    private static final Difficulty EASY = Difficulty.of("4.7e-10");
    private static final WorkerName ALICE = new WorkerName(TestLab.account("alice"), Bytes32.sha256("alice's cpu"));
    private static final WorkerName BOB = new WorkerName(TestLab.account("bob"), Bytes32.sha256("bob's cpu"));
    private static final Bytes EXTRA1 = Bytes.ofHex("0a0b0c0d");
    private static final Bytes EXTRA2 = Bytes.ofHex("01020304");

    @TempDir
    Path folder;

    private TestLab lab;
    private ShareBook book;
    private BlockMaker maker;
    private Pool pool;
    private int nonce;

    @BeforeEach
    void open() {
        lab = new TestLab(folder, 2);
        openPool();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void theFirstBlockPaysItsFinder() {
        assertAccepted(solve(ALICE));

        assertEquals(1, lab.keeper().tip().get().height());
        assertEquals(Amount.ofMint(50), lab.immature(ALICE.account()));
        assertEquals(Amount.ZERO, lab.immature(TestLab.KEY_NODE.account()));
    }

    @Test
    void laterBlocksPayTheWindowThatWasFrozenWithTheirTemplate() {
        for (int i = 0; i < 3; i++) {
            assertAccepted(share(ALICE, job(ALICE)));
        }
        assertAccepted(share(BOB, job(BOB)));
        // The newest template was made before all of them.
        assertAccepted(solve(BOB));
        assertEquals(Amount.ofMint(50), lab.immature(BOB.account()));

        // Easy shares are worth 2 hashes each, the one of the block 2 as well; the window of 32 holds them all.
        assertAccepted(solve(ALICE));
        assertEquals(Amount.ofMint(30), lab.immature(ALICE.account()));
        assertEquals(Amount.ofMint(70), lab.immature(BOB.account()));
    }

    @Test
    void whatTheDivisionLeavesGoesToTheConnectionThatFindsTheBlock() {
        assertAccepted(share(ALICE, job(ALICE)));
        assertAccepted(share(ALICE, job(ALICE)));
        assertAccepted(share(BOB, job(BOB)));
        refresh(Duration.ofSeconds(30));
        Account carol = TestLab.account("carol");
        assertAccepted(solve(new WorkerName(carol, Bytes32.ZERO)));

        assertEquals(Amount.ofNanos(33_333_333_333L), lab.immature(ALICE.account()));
        assertEquals(Amount.ofNanos(16_666_666_666L), lab.immature(BOB.account()));
        assertEquals(Amount.ofNanos(1), lab.immature(carol));
    }

    @Test
    void aShareCountsOnce() {
        StratumJob job = job(ALICE);
        Share share = found(ALICE, job, EASY);

        assertAccepted(pool.submit(share));
        assertRefused(ShareError.DUPLICATE, pool.submit(share));
        openPool();
        assertEquals(
                BigInteger.TWO, book.window().newest(BigInteger.valueOf(1000)).get(ALICE.account()));
    }

    @Test
    void aRepeatedSolutionIsNoSecondBlock() {
        Share solution = solution(ALICE, job(ALICE));
        assertAccepted(pool.submit(solution));
        assertRefused(ShareError.STALE, pool.submit(solution));
        assertEquals(1, lab.keeper().tip().get().height());
    }

    @Test
    void workUponAnOldTipIsStale() {
        StratumJob old = job(BOB);
        Share late = found(BOB, old, EASY);
        assertAccepted(solve(ALICE));

        assertRefused(ShareError.STALE, pool.submit(late));
        assertTrue(job(BOB).clean());
    }

    @Test
    void workForAnOlderTemplateOfTheSameTipStillCounts() {
        StratumJob old = job(BOB);
        refresh(Duration.ofSeconds(30));
        StratumJob renewed = job(BOB);

        assertNotEquals(old.id(), renewed.id());
        assertTrue(old.clean());
        assertFalse(renewed.clean());
        assertAccepted(share(BOB, old));
        assertAccepted(pool.submit(solution(BOB, old)));
    }

    @Test
    void aTemplateIsRenewedWhenTheJournalHasGrown() {
        assertAccepted(solve(ALICE));
        assertAccepted(solve(ALICE));
        assertAccepted(solve(ALICE));
        job(ALICE);
        int sealed = maker.current().journal().size();
        assertFalse(maker.refresh());
        lab.pay(ALICE.account(), BOB.account(), 5);
        lab.ticker.advance(Duration.ofSeconds(4));
        assertFalse(maker.refresh());
        lab.ticker.advance(Duration.ofSeconds(1));
        assertTrue(maker.refresh());
        assertEquals(sealed + 1, maker.current().journal().size());
        assertAccepted(solve(ALICE));
        assertEquals(2, lab.unsealed().size());
    }

    @Test
    void whatIsNewOnlyInItsTimeIsNotSignedAnew() {
        // The first block pays its finder only, the next ones a window of work.
        assertAccepted(solve(ALICE));
        Signature first = maker.sealed(maker.current(), ALICE.account()).seal();
        long number = maker.current().number();
        refresh(Duration.ofSeconds(30));
        assertNotEquals(number, maker.current().number());
        assertSame(first, maker.sealed(maker.current(), ALICE.account()).seal());

        // A share changes whom the next template pays.
        assertAccepted(share(ALICE, job(ALICE)));
        assertSame(first, maker.sealed(maker.current(), ALICE.account()).seal());
        refresh(Duration.ofSeconds(30));
        assertNotSame(first, maker.sealed(maker.current(), ALICE.account()).seal());
    }

    @Test
    void onlyAccountsMine() {
        assertInstanceOf(Authorisation.Granted.class, pool.authorise(ALICE.text(), "x"));
        assertInstanceOf(Authorisation.Refused.class, pool.authorise("alice", "x"));
        assertTrue(pool.job(new PoolClient(1, "here", EXTRA1, Set.of())).isEmpty());
    }

    @Test
    void sharesShowTheHashPowerOfTheirDevice() {
        assertAccepted(share(ALICE, job(ALICE)));
        assertAccepted(share(ALICE, job(ALICE)));

        assertEquals(2, book.scores().of(Bytes32.sha256("alice's cpu")).samples());
        assertEquals(0, book.scores().of(Bytes32.sha256("bob's cpu")).samples());
        lab.clock.advance(Duration.ofMinutes(3));
        openPool();
        assertEquals(2, book.scores().of(Bytes32.sha256("alice's cpu")).samples());
        assertEquals(
                Duration.ofMinutes(3),
                book.scores().of(Bytes32.sha256("alice's cpu")).age().orElseThrow());
    }

    @Test
    void afterARestartMiningGoesOnAndTheWindowIsTheSame() {
        assertAccepted(share(ALICE, job(ALICE)));
        assertAccepted(share(BOB, job(BOB)));
        var before = book.window().newest(BigInteger.valueOf(3));
        Share late = found(BOB, job(BOB), EASY);
        lab.restart();
        lab.clock.advance(Duration.ofSeconds(1));
        openPool();

        assertEquals(before, book.window().newest(BigInteger.valueOf(3)));
        assertRefused(ShareError.STALE, pool.submit(late));
        assertAccepted(solve(BOB));
        assertEquals(Amount.ofMint(25), lab.immature(ALICE.account()));
    }

    @Test
    void aFullDatabaseAcknowledgesNothing() {
        lab.database().limitPages(1);
        ShareOutcome last = share(ALICE, job(ALICE));
        for (int i = 0; i < 1000 && last instanceof ShareOutcome.Accepted; i++) {
            last = share(ALICE, job(ALICE));
        }
        assertRefused(ShareError.OTHER, last);
        BigInteger counted =
                book.window().newest(BigInteger.valueOf(1_000_000)).getOrDefault(ALICE.account(), BigInteger.ZERO);
        lab.restart();
        openPool();
        assertEquals(
                counted,
                book.window().newest(BigInteger.valueOf(1_000_000)).getOrDefault(ALICE.account(), BigInteger.ZERO));
        assertTrue(lab.audit().holds());
    }

    @Test
    void aMinedChainIsSoundFromItsGenesisAndSealsTheJournal() {
        List<Bytes32> paid = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lab.clock.advance(Duration.ofSeconds(20));
            lab.pay(ALICE.account(), BOB.account(), 7 + i).ifPresent(paid::add);
            refresh(Duration.ofSeconds(6));
            assertAccepted(share(BOB, job(BOB)));
            assertAccepted(solve(i % 3 == 0 ? BOB : ALICE));
        }
        Iterator<byte[]> blocks = new ChainReader(lab.database(), lab.keeper()).blocks(1);
        List<byte[]> raw = new ArrayList<>();
        blocks.forEachRemaining(raw::add);
        var sound = assertInstanceOf(
                Verification.Sound.class,
                new ChainVerifier(lab.parameters, lab.signatures, lab.clock).verify(raw.iterator()));
        assertEquals(12, sound.reached().height());
        assertEquals(lab.minted(), sound.minted());
        assertTrue(lab.audit().holds());
        assertTrue(paid.size() > 5);
        assertTrue(isProved(paid.getFirst(), raw));
    }

    private static boolean isProved(Bytes32 entry, List<byte[]> raw) {
        for (byte[] bytes : raw) {
            Block block = BlockCodec.decode(bytes);
            int index = block.journal().indexOf(entry);
            if (index >= 0) {
                return block.pathOfEntry(index).proves(entry, block.header().merkleRoot());
            }
        }
        return false;
    }

    private void openPool() {
        book = new ShareBook(lab.database(), lab.clock, lab.ticker);
        maker = new BlockMaker(lab.database(), lab.keeper(), TestLab.KEY_NODE, book.window(), lab.ticker);
        pool = new Pool(lab.keeper(), maker, book, EXTRA2.size());
    }

    private void refresh(Duration later) {
        lab.ticker.advance(later);
        maker.refresh();
    }

    private StratumJob job(WorkerName worker) {
        return pool.job(new PoolClient(1, "here", EXTRA1, Set.of(worker.text())))
                .orElseThrow();
    }

    private ShareOutcome share(WorkerName worker, StratumJob job) {
        return pool.submit(found(worker, job, EASY));
    }

    private ShareOutcome solve(WorkerName worker) {
        return pool.submit(solution(worker, job(worker)));
    }

    /// A share that is not a block.
    private Share found(WorkerName worker, StratumJob job, Difficulty difficulty) {
        Share share = next(worker, job, difficulty);
        while (share.solvesBlock()) {
            share = next(worker, job, difficulty);
        }
        return share;
    }

    private Share solution(WorkerName worker, StratumJob job) {
        Share share = next(worker, job, EASY);
        while (!share.solvesBlock()) {
            share = next(worker, job, EASY);
        }
        return share;
    }

    private Share next(WorkerName worker, StratumJob job, Difficulty difficulty) {
        byte[] header = job.header(EXTRA1, EXTRA2, job.nTime(), 0).toArray();
        HeaderScan scan = new HeaderScan(header);
        byte[] hash = new byte[32];
        do {
            scan.hash(++nonce, hash);
        } while (!difficulty.isMetBy(Bytes.of(hash)));
        Bytes solved = job.header(EXTRA1, EXTRA2, job.nTime(), nonce);
        return new Share(worker.text(), job, EXTRA1, EXTRA2, job.nTime(), nonce, solved, Bytes.of(hash), difficulty);
    }

    private static void assertAccepted(ShareOutcome outcome) {
        assertInstanceOf(ShareOutcome.Accepted.class, outcome, outcome::toString);
    }

    private static void assertRefused(ShareError error, ShareOutcome outcome) {
        assertEquals(
                error, assertInstanceOf(ShareOutcome.Refused.class, outcome).error());
    }
}
