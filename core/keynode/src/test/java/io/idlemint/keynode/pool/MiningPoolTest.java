package io.idlemint.keynode.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.time.Ticker;
import io.idlemint.jumpchain.follow.ChainVerifier;
import io.idlemint.jumpchain.follow.Verification;
import io.idlemint.jumpchain.rule.ChainPoint;
import io.idlemint.keynode.chain.BlockMaker;
import io.idlemint.keynode.chain.ChainReader;
import io.idlemint.keynode.chain.TestLab;
import io.idlemint.miner.jumphash.CompactTarget;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.client.ClientEvent;
import io.idlemint.miner.stratum.listen.ListenSettings;
import io.idlemint.miner.stratum.server.SessionPolicy;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real pool on loopback, a real database, real JumpHash, blocks of some hundred hashes.
final class MiningPoolTest {
    private static final int BITS = CompactTarget.compact(BigInteger.ONE.shiftLeft(247));
    private static final WorkerName ALICE = new WorkerName(TestLab.account("alice"), Bytes32.sha256("alice's cpu"));
    private static final WorkerName BOB = new WorkerName(TestLab.account("bob"), Bytes32.sha256("bob's cpu"));

    @TempDir
    Path folder;

    private TestLab lab;
    private MiningPool pool;

    @BeforeEach
    void start() throws IOException {
        lab = new TestLab(folder, 1, BITS);
        Ticker ticker = Ticker.system();
        ShareBook book = new ShareBook(lab.database(), lab.clock, ticker);
        BlockMaker maker = new BlockMaker(lab.database(), lab.keeper(), TestLab.KEY_NODE, book.window(), ticker);
        SessionPolicy policy =
                SessionPolicy.DEFAULT.withDifficulty(Difficulty.of("0.00000001"), Difficulty.of("0.000000001"));
        pool = MiningPool.start(
                lab.keeper(),
                maker,
                book,
                ListenSettings.onLoopback(0).with(policy),
                ServerSocketFactory.getDefault(),
                ticker);
    }

    @AfterEach
    void stop() {
        pool.close();
        lab.close();
    }

    @Test
    void twoMinersMineAChainThatAFollowerVerifies() throws IOException {
        int shares = 0;
        try (SocketMiner alice = new SocketMiner(pool.address(), ALICE);
                SocketMiner bob = new SocketMiner(pool.address(), BOB)) {
            assertEquals(2, pool.connections());
            for (int block = 1; block <= 4; block++) {
                ChainPoint before = lab.keeper().tip().get();
                SocketMiner miner = block % 2 == 0 ? alice : bob;
                while (lab.keeper().tip().get().equals(before)) {
                    assertInstanceOf(ClientEvent.Accepted.class, miner.mine());
                    shares++;
                }
                alice.awaitOtherBlock(Bytes.of(before.id().toArray()));
                bob.awaitOtherBlock(Bytes.of(before.id().toArray()));
                assertTrue(alice.job().job().clean());
            }
        }
        assertTrue(shares > 4, shares + " shares");
        var sound = assertInstanceOf(
                Verification.Sound.class,
                new ChainVerifier(lab.parameters, lab.signatures, lab.clock)
                        .verify(new ChainReader(lab.database(), lab.keeper()).blocks(1)));
        assertEquals(4, sound.reached().height());
        assertEquals(Amount.ofMint(200), lab.minted());
        assertTrue(lab.audit().holds());
        assertTrue(pool.score(Bytes32.sha256("bob's cpu")).measured());
    }

    @Test
    void everyConnectionMinesForItsOwnAccount() throws IOException {
        try (SocketMiner alice = new SocketMiner(pool.address(), ALICE);
                SocketMiner bob = new SocketMiner(pool.address(), BOB)) {
            assertTrue(holds(alice, ALICE));
            assertTrue(holds(bob, BOB));
            assertTrue(!holds(alice, BOB));
        }
    }

    private static boolean holds(SocketMiner miner, WorkerName worker) {
        byte[] coinbase = miner.job().job().coinbase1().toArray();
        byte[] account = worker.account().toArray();
        return IntStream.rangeClosed(0, coinbase.length - account.length)
                .anyMatch(at -> Arrays.equals(coinbase, at, at + account.length, account, 0, account.length));
    }
}
