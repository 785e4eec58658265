package io.idlemint.miner.engines.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.mining.Trouble;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.Await;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.client.ClientJob;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolSeekerTest {
    private static final PoolLogin LOGIN = new PoolLogin("alice.pc", "secret", "idlemint/test");
    private static final Backoff ONCE = new Backoff(Duration.ofHours(1), Duration.ofHours(1), new Random(1));
    private static final Backoff SOON = new Backoff(Duration.ofMillis(2), Duration.ofMillis(2), new Random(1));
    private static final String WELCOME = """
            {"id":1,"result":[[],"aabb",4],"error":null}
            {"id":2,"result":true,"error":null}
            """;
    private static final String JOB = "{\"id\":null,\"method\":\"mining.notify\",\"params\":[\"j\",\"" + "00".repeat(32)
            + "\",\"01\",\"02\",[],\"00000006\",\"1d00ffff\",\"65a00000\",true]}\n";

    private final Ear ear = new Ear();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        HTTP/1.1 400 Bad Request                                      | looks like HTTP
        {"id":1,"result":null,"error":[20,"full",null]}               | refused: full
        {"id":1,"result":true,"error":null}                           | without an extranonce
        {"id":null,"method":"mining.set_difficulty","params":[0]}     | difficulty 0
        {"id":null,"method":"mining.set_difficulty","params":[1e80]}  | not between 1e-12 and 2.7e67
        {"id":null,"method":"mining.notify","params":[1]}             | exactly 9 elements
        LONG                                                          | longer than 16384
        ``                                                            | closed the connection
        """)
    void poolsThatLieAreLeftWithAReason(String line, String reason) throws Exception {
        String script = line.equals("LONG") ? "x".repeat(100_000) : line;
        try (ScriptedServer server = new ScriptedServer(script.isEmpty() ? "" : script + "\n");
                PoolSeeker seeker = seek(ONCE, server.address())) {
            Await.until(() -> ear.lost.get() == 1, () -> seeker.state().toString());
            Await.until(
                    () -> said(seeker).contains(reason), () -> seeker.state().toString());
            assertFalse(seeker.state().authorised());
        }
    }

    @Test
    void anUnreachablePoolIsTriedAgainAndTheNextOneToo() throws Exception {
        ScriptedServer gone = new ScriptedServer("");
        gone.close();
        try (ScriptedServer refusing = new ScriptedServer("{\"id\":1,\"result\":null,\"error\":[20,\"no\",null]}\n");
                PoolSeeker seeker = seek(SOON, gone.address(), refusing.address())) {
            Await.until(() -> refusing.calls.get() >= 3, () -> seeker.state().toString());
        }
    }

    @Test
    void jobsAreHandedOn() throws Exception {
        try (ScriptedServer server = new ScriptedServer(WELCOME + JOB);
                PoolSeeker seeker = seek(ONCE, server.address())) {
            Await.until(() -> ear.jobs.get() == 1, () -> seeker.state().toString());
            assertEquals(new PoolState(true, server.pool(LOGIN), Optional.empty()), seeker.state());
        }
        Await.until(() -> ear.lost.get() == 1, () -> "closing ends the session");
    }

    @Test
    void aPoolMaySendUsToAnotherPortOfItsHost() throws Exception {
        try (ScriptedServer there = new ScriptedServer(WELCOME + JOB);
                ScriptedServer here = new ScriptedServer(WELCOME + reconnect("", there));
                PoolSeeker seeker = seek(SOON, here.address())) {
            Await.until(() -> ear.jobs.get() == 1, () -> seeker.state().toString());
            assertEquals(there.pool(LOGIN), seeker.state().pool());
            assertEquals(1, here.calls.get());
        }
    }

    @Test
    void aPoolMayNotSendUsToAnotherHost() throws Exception {
        try (ScriptedServer there = new ScriptedServer(WELCOME + JOB);
                ScriptedServer here = new ScriptedServer(WELCOME + reconnect("localhost.evil.example", there));
                PoolSeeker seeker = seek(SOON, here.address())) {
            Await.until(() -> here.calls.get() >= 3, () -> seeker.state().toString());
            assertEquals(0, there.calls.get());
        }
    }

    @Test
    void returnsToThePreferredPoolWhenThatAnswersAgain() throws Exception {
        ScriptedServer away = new ScriptedServer(WELCOME + JOB);
        Pool preferred = away.pool(LOGIN);
        away.close();
        try (ScriptedServer second = new ScriptedServer(WELCOME + JOB);
                PoolSeeker seeker = new PoolSeeker(
                        List.of(preferred, second.pool(LOGIN)),
                        PoolDialer.system(),
                        SOON,
                        Ticker.system(),
                        ear,
                        Duration.ofMillis(20))) {
            Thread.ofVirtual().name("seeker").start(seeker);
            Await.until(
                    () -> seeker.state().equals(new PoolState(true, second.pool(LOGIN), Optional.empty())),
                    () -> seeker.state().toString());
            InetAddress loopback = InetAddress.getLoopbackAddress();
            ServerSocket again = new ServerSocket(preferred.address().port(), 10, loopback);
            try (ScriptedServer back = new ScriptedServer(WELCOME + JOB, again)) {
                Await.until(
                        () -> seeker.state().equals(new PoolState(true, preferred, Optional.empty())),
                        () -> seeker.state().toString());
                assertTrue(back.calls.get() >= 1);
            }
        }
    }

    @Test
    void thereMustBeAPool() {
        assertThrows(IllegalArgumentException.class, () -> seek(ONCE).close());
    }

    @Test
    void passwordsAreNotPrinted() {
        assertTrue(LOGIN.toString().contains("***") && !LOGIN.toString().contains("secret"), LOGIN.toString());
    }

    private PoolSeeker seek(Backoff backoff, PoolAddress... pools) {
        List<Pool> wanted =
                Arrays.stream(pools).map(one -> new Pool(one, LOGIN)).toList();
        PoolSeeker seeker = new PoolSeeker(wanted, PoolDialer.system(), backoff, Ticker.system(), ear);
        Thread.ofVirtual().name("seeker").start(seeker);
        return seeker;
    }

    private static String reconnect(String host, ScriptedServer there) {
        return "{\"id\":null,\"method\":\"client.reconnect\",\"params\":[\"" + host + "\","
                + there.address().port() + ",0]}\n";
    }

    private static final class Ear implements PoolListener {
        private final AtomicInteger jobs = new AtomicInteger();
        private final AtomicInteger lost = new AtomicInteger();

        @Override
        public void onJob(ClientJob job) {
            jobs.incrementAndGet();
        }

        @Override
        public void onLost() {
            lost.incrementAndGet();
        }

        @Override
        public void onAccepted() {
            throw new AssertionError("nothing was sent");
        }

        @Override
        public void onRejected(ShareError error, String text) {
            throw new AssertionError("nothing was sent");
        }

        @Override
        public void onUnanswered() {
            throw new AssertionError("nothing was sent");
        }
    }

    private static String said(PoolSeeker seeker) {
        return seeker.state().trouble().map(Trouble::sentence).orElse("");
    }
}
