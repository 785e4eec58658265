package io.idlemint.miner.stratum.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.server.SessionPolicy;
import io.idlemint.miner.stratum.server.Share;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StratumServerTest {
    private static final Difficulty EASY = Difficulty.of("1e-12");
    private static final ListenSettings SETTINGS =
            ListenSettings.onLoopback(0).with(SessionPolicy.DEFAULT.withDifficulty(EASY, EASY));

    private final ScriptedPool pool = new ScriptedPool();
    private StratumServer server;

    StratumServerTest() throws IOException {
        server = start(SETTINGS);
    }

    private StratumServer start(ListenSettings settings) throws IOException {
        return StratumServer.start(settings, pool, header -> Bytes.of(new byte[32]), System::nanoTime);
    }

    @Test
    void listensOnLoopback() {
        assertTrue(server.address().getAddress().isLoopbackAddress());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aShareIsAnsweredOnlyWhenItIsDurable() throws Exception {
        pool.durable = new CountDownLatch(1);
        try (RawMiner miner = new RawMiner(server.address());
                RawMiner other = new RawMiner(server.address())) {
            miner.subscribeAndAuthorise();
            miner.submit(3, "1", "00000007");
            Share share = pool.shares.poll(30, TimeUnit.SECONDS);
            assertEquals(7, Objects.requireNonNull(share).nonce());
            // A whole conversation of another miner passes while the first still waits.
            other.subscribeAndAuthorise();
            pool.durable.countDown();
            assertEquals("{\"id\":3,\"result\":true,\"error\":null}", miner.hear("\"id\":3"));
        }
    }

    @Test
    void everyMinerHasItsOwnExtranonceAndHearsOfANewJob() throws Exception {
        try (RawMiner one = new RawMiner(server.address());
                RawMiner two = new RawMiner(server.address())) {
            one.say("{\"id\":1,\"method\":\"mining.subscribe\",\"params\":[]}");
            two.say("{\"id\":1,\"method\":\"mining.subscribe\",\"params\":[]}");
            assertNotEquals(one.hear("\"id\":1"), two.hear("\"id\":1"));
            one.hear("mining.notify");
            two.hear("mining.notify");
            pool.job = Optional.of(ScriptedPool.job("t2"));
            server.jobChanged();
            assertTrue(one.hear("mining.notify").endsWith("true]}"));
            assertTrue(two.hear("mining.notify").endsWith("true]}"));
            one.say("{\"id\":2,\"method\":\"mining.authorize\",\"params\":[\"alice\",\"\"]}");
            one.hear("\"id\":2");
            one.submit(3, "1", "00000000");
            assertTrue(one.hear("\"id\":3").contains("[21,"), "the old job is stale");
            one.submit(4, "2", "00000000");
            assertTrue(one.hear("\"id\":4").contains("true"));
        }
    }

    @Test
    void aMinerWaitsWhereThereIsNoJobYet() throws Exception {
        pool.job = Optional.empty();
        try (RawMiner miner = new RawMiner(server.address())) {
            miner.say("{\"id\":1,\"method\":\"mining.subscribe\",\"params\":[]}");
            miner.hear("\"id\":1");
            miner.say("{\"id\":2,\"method\":\"mining.authorize\",\"params\":[\"alice\",\"\"]}");
            assertTrue(miner.hear("\"id\":2").contains("true"));
            pool.job = Optional.of(ScriptedPool.job("t1"));
            server.jobChanged();
            miner.hear("mining.notify");
        }
    }

    @Test
    void refusedWorkersHearWhy() throws Exception {
        try (RawMiner miner = new RawMiner(server.address())) {
            miner.say("{\"id\":1,\"method\":\"mining.authorize\",\"params\":[\"bad\",\"\"]}");
            assertEquals("{\"id\":1,\"result\":null,\"error\":[24,\"unknown account\",null]}", miner.hear("\"id\":1"));
        }
    }

    @Test
    void httpOverlongLinesAndGarbageAreDropped() throws Exception {
        for (String line : new String[] {"GET / HTTP/1.1\r\nHost: x", "x".repeat(20_000), "x\n".repeat(50)}) {
            try (RawMiner miner = new RawMiner(server.address())) {
                miner.say(line);
                assertTrue(miner.isClosedByServer(), line.substring(0, 10));
            }
        }
        try (RawMiner miner = new RawMiner(server.address())) {
            miner.subscribeAndAuthorise();
        }
    }

    @Test
    void aBrokenBackendCostsOneConnectionNotTheServer() throws Exception {
        pool.broken = true;
        try (RawMiner miner = new RawMiner(server.address())) {
            miner.say("{\"id\":1,\"method\":\"mining.subscribe\",\"params\":[]}");
            assertTrue(miner.isClosedByServer());
        }
        server.jobChanged();
        pool.broken = false;
        try (RawMiner miner = new RawMiner(server.address())) {
            miner.subscribeAndAuthorise();
            pool.job = Optional.of(ScriptedPool.job("t2"));
            server.jobChanged();
            miner.hear("mining.notify");
        }
    }

    @Test
    void connectionsAreBoundedAndIdleOnesClosed() throws Exception {
        server.close();
        server = start(new ListenSettings(
                SETTINGS.bind(), false, 1, Duration.ofMillis(300), Duration.ofSeconds(30), 4, SETTINGS.session()));
        try (RawMiner first = new RawMiner(server.address());
                RawMiner second = new RawMiner(server.address())) {
            assertTrue(second.isClosedByServer(), "no room for a second");
            assertTrue(first.isClosedByServer(), "silent for too long");
        }
    }

    @Test
    void whoeverDoesNotSubscribeAndAuthoriseIsClosed() throws Exception {
        server.close();
        server = start(new ListenSettings(
                SETTINGS.bind(), false, 4, Duration.ofMinutes(1), Duration.ofMillis(100), 4, SETTINGS.session()));
        try (RawMiner miner = new RawMiner(server.address())) {
            assertTrue(miner.isClosedByServer());
        }
    }

    @Test
    void extranoncesRunOutAndComeBack() {
        Extranonces extranonces = new Extranonces(1, 250);
        Bytes first = extranonces.take().orElseThrow();
        assertEquals(Bytes.ofHex("fa"), first);
        for (int i = 1; i < 256; i++) {
            assertTrue(extranonces.take().isPresent());
        }
        assertTrue(extranonces.take().isEmpty());
        extranonces.giveBack(first);
        assertEquals(first, extranonces.take().orElseThrow());
        assertTrue(new Extranonces(8, -5).take().isPresent());
    }

    @Test
    void plainStratumFacesOtherMachinesOnlyIfTheOwnerSaysSo() throws Exception {
        InetSocketAddress everywhere = new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0);
        ListenSettings closed = new ListenSettings(
                everywhere, false, 4, Duration.ofMinutes(1), Duration.ofMinutes(1), 4, SETTINGS.session());
        assertThrows(IllegalArgumentException.class, () -> start(closed));
        start(new ListenSettings(
                        everywhere, true, 4, Duration.ofMinutes(1), Duration.ofMinutes(1), 4, SETTINGS.session()))
                .close();
    }

    @Test
    void closingEndsConnectionsAndFreesThePort() throws Exception {
        try (RawMiner miner = new RawMiner(server.address())) {
            miner.subscribeAndAuthorise();
            server.close();
            assertTrue(miner.isClosedByServer());
        }
        assertThrows(IOException.class, () -> new RawMiner(server.address()));
        server = start(new ListenSettings(
                server.address(), false, 4, Duration.ofMinutes(1), Duration.ofMinutes(1), 4, SETTINGS.session()));
        try (RawMiner miner = new RawMiner(server.address())) {
            miner.subscribeAndAuthorise();
        }
    }
}
