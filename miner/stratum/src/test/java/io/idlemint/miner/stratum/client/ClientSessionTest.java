package io.idlemint.miner.stratum.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.ClientRequest;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.ShareError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClientSessionTest {
    private static final String SUBSCRIBED =
            "{\"id\":1,\"result\":[[[\"mining.notify\",\"s\"]],\"aabb\",4],\"error\":null}";
    private static final String AUTHORISED = "{\"id\":2,\"result\":true,\"error\":null}";

    private final ClientSession session = new ClientSession("alice.pc", "x", "idlemint/1");
    private long now;

    @Test
    void subscribesThenAuthorisesThenMines() {
        var subscribe =
                assertInstanceOf(ClientEvent.Send.class, session.start(now).getFirst());
        assertInstanceOf(ClientRequest.Subscribe.class, subscribe.message());
        List<ClientEvent> asked = hear(SUBSCRIBED);
        var authorize = assertInstanceOf(ClientEvent.Send.class, asked.getFirst());
        assertEquals(
                "alice.pc",
                assertInstanceOf(ClientRequest.Authorize.class, authorize.message())
                        .worker());
        assertEquals(List.of(new ClientEvent.Authorised()), hear(AUTHORISED));
        assertTrue(hear("{\"id\":3,\"result\":null,\"error\":[20,\"no\",null]}").isEmpty());

        ClientJob job = job("a");
        assertEquals(Bytes.ofHex("aabb"), job.extranonce1());
        assertEquals(4, job.extranonce2Size());
        assertEquals(Difficulty.ONE, job.difficulty());
    }

    @Test
    void difficultyAndExtranonceHoldFromTheNextJobOn() {
        mining();
        ClientJob before = job("a");
        assertTrue(hear("{\"id\":null,\"method\":\"mining.set_difficulty\",\"params\":[0.25]}")
                .isEmpty());
        assertTrue(hear("{\"id\":null,\"method\":\"mining.set_extranonce\",\"params\":[\"ccdd01\",2]}")
                .isEmpty());
        ClientJob after = job("b");
        assertEquals(Difficulty.ONE, before.difficulty());
        assertEquals(Difficulty.of("0.25"), after.difficulty());
        assertEquals(Bytes.ofHex("ccdd01"), after.extranonce1());
        assertEquals(2, after.extranonce2Size());
    }

    @Test
    void answersAreMatchedToTheirShares() {
        mining();
        FoundShare one = submitted(1);
        FoundShare two = submitted(2);
        FoundShare three = submitted(3);
        assertEquals(
                List.of(new ClientEvent.Rejected(two, ShareError.STALE, "gone")),
                hear("{\"id\":5,\"result\":null,\"error\":[21,\"gone\",null]}"));
        assertEquals(List.of(new ClientEvent.Accepted(one)), hear("{\"id\":4,\"result\":true,\"error\":null}"));
        assertTrue(hear("{\"id\":4,\"result\":true,\"error\":null}").isEmpty(), "a second answer to the same share");
        now += ClientSession.PATIENCE.toNanos();
        assertEquals(List.of(new ClientEvent.Unanswered(three)), session.onTick(now));
        assertTrue(session.onTick(now).isEmpty());
    }

    @Test
    void poolsThatLieOrRefuseFailTheSession() {
        for (String line : List.of(
                "HTTP/1.1 400 Bad Request",
                "{\"id\":1,\"result\":true,\"error\":null}",
                "{\"id\":1,\"result\":null,\"error\":[20,\"banned\",null]}",
                "{\"id\":null,\"method\":\"mining.set_difficulty\",\"params\":[0]}",
                notifyLine("a"))) {
            ClientSession fresh = new ClientSession("w", "", "a");
            fresh.start(now);
            List<ClientEvent> events = fresh.onLine(line.getBytes(StandardCharsets.UTF_8), now);
            assertInstanceOf(ClientEvent.Failed.class, events.getLast(), line);
        }
        session.start(now);
        hear(SUBSCRIBED);
        var failed = assertInstanceOf(
                ClientEvent.Failed.class,
                hear("{\"id\":2,\"result\":false,\"error\":[24,\"who?\",null]}").getFirst());
        assertTrue(failed.reason().contains("alice.pc") && failed.reason().contains("who?"), failed.reason());
    }

    @Test
    void aPoolThatNeverAnswersFails() {
        session.start(now);
        now += ClientSession.PATIENCE.toNanos() - 1;
        assertTrue(session.onTick(now).isEmpty());
        assertInstanceOf(ClientEvent.Failed.class, session.onTick(++now).getFirst());
    }

    @Test
    void reconnectAndWordsAreHandedOn() {
        mining();
        assertEquals(
                List.of(new ClientEvent.Reconnect("", 0, 0)), hear("{\"method\":\"client.reconnect\",\"params\":[]}"));
        assertEquals(
                List.of(new ClientEvent.Reconnect("h", 3333, 5)),
                hear("{\"method\":\"client.reconnect\",\"params\":[\"h\",\"3333\",5]}"));
        assertEquals(
                List.of(new ClientEvent.Told("hello")),
                hear("{\"method\":\"client.show_message\",\"params\":[\"hello\"]}"));
        assertTrue(hear("{\"method\":\"mining.other\",\"params\":[]}").isEmpty());
        assertInstanceOf(
                ClientEvent.Send.class,
                hear("{\"id\":1,\"method\":\"client.get_version\",\"params\":[]}")
                        .getFirst());
    }

    @Test
    void sharesWithoutAnswersAreBounded() {
        mining();
        ClientJob job = job("a");
        List<ClientEvent> last = List.of();
        for (int nonce = 0; nonce < 2000 && last.stream().noneMatch(ClientEvent.Failed.class::isInstance); nonce++) {
            last = session.submit(new FoundShare(job, Bytes.ofNumber(0, 4), nonce), now);
        }
        assertInstanceOf(ClientEvent.Failed.class, last.getLast());
    }

    @Test
    void anyBytesNeverThrow() {
        long seed = 12;
        Random random = new Random(seed);
        mining();
        for (int i = 0; i < 20_000; i++) {
            byte[] line = notifyLine("a").getBytes(StandardCharsets.UTF_8);
            line[random.nextInt(line.length)] = (byte) random.nextInt(256);
            assertTrue(session.onLine(line, now).size() <= 1, () -> "seed " + seed);
        }
    }

    private void mining() {
        session.start(now);
        hear(SUBSCRIBED);
        hear(AUTHORISED);
    }

    private FoundShare submitted(int nonce) {
        FoundShare share = new FoundShare(job("a"), Bytes.ofNumber(7, 4), nonce);
        var send = assertInstanceOf(
                ClientEvent.Send.class, session.submit(share, now).getFirst());
        assertEquals(
                nonce,
                assertInstanceOf(ClientRequest.Submit.class, send.message()).nonce());
        return share;
    }

    private ClientJob job(String id) {
        return assertInstanceOf(ClientEvent.NewJob.class, hear(notifyLine(id)).getFirst())
                .job();
    }

    private static String notifyLine(String id) {
        return "{\"id\":null,\"method\":\"mining.notify\",\"params\":[\"" + id + "\",\"" + "00".repeat(32)
                + "\",\"01\",\"02\",[],\"00000006\",\"1d00ffff\",\"65a00000\",true]}";
    }

    private List<ClientEvent> hear(String line) {
        return session.onLine(line.getBytes(StandardCharsets.UTF_8), now);
    }
}
