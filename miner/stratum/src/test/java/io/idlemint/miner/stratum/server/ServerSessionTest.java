package io.idlemint.miner.stratum.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.ClientRequest;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.MessageId;
import io.idlemint.miner.stratum.Response;
import io.idlemint.miner.stratum.ServerNotice;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.StratumJob;
import io.idlemint.miner.stratum.StratumMessage;
import io.idlemint.miner.stratum.codec.LineCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ServerSessionTest {
    private static final MessageId ID = MessageId.of(9);
    private static final Bytes EXTRANONCE1 = Bytes.ofHex("01020304");
    private static final Bytes EXTRANONCE2 = Bytes.ofHex("00000000");
    private static final Difficulty EASY = Difficulty.of("1e-12");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final LineCodec codec = new LineCodec();
    private final byte[] hash = new byte[32];
    private long now;
    private ServerSession session = session(EASY);

    private ServerSession session(Difficulty initial) {
        SessionPolicy policy = SessionPolicy.DEFAULT.withDifficulty(initial, EASY);
        return new ServerSession(policy, EXTRANONCE1, header -> Bytes.of(hash), now);
    }

    @Test
    void aMinerSubscribesAuthorisesAndMines() {
        List<ServerStep> subscribed = say(new ClientRequest.Subscribe(ID, "test"));
        Response answer = assertInstanceOf(Response.class, sent(subscribed).getFirst());
        assertEquals(new Response.Subscribed(EXTRANONCE1, 4), answer.result());
        assertInstanceOf(ServerStep.NeedJob.class, subscribed.getLast());

        List<StratumMessage> job = sent(session.onJob(template("t1", true), now));
        assertEquals(new ServerNotice.SetDifficulty(EASY), job.getFirst());
        StratumJob offered =
                assertInstanceOf(ServerNotice.Notify.class, job.getLast()).job();
        assertTrue(offered.clean());

        authorise("alice");
        Share share = kept(say(submit("alice", offered, 77)));
        assertEquals("alice", share.worker());
        assertEquals("t1", share.job().id());
        assertEquals(offered.header(EXTRANONCE1, EXTRANONCE2, offered.nTime(), 77), share.header());
        assertEquals(
                Response.granted(ID),
                sent(session.onOutcome(ID, new ShareOutcome.Accepted(), now)).getFirst());
    }

    @Test
    void aShareNeedsASubscriptionAndAnAuthorisedWorker() {
        StratumJob foreign = template("t", true);
        assertRefused(ShareError.NOT_SUBSCRIBED, say(submit("alice", foreign, 1)));
        StratumJob job = ready("alice");
        assertRefused(ShareError.UNAUTHORISED, say(submit("mallory", job, 1)));
        kept(say(submit("alice", job, 1)));
    }

    @Test
    void theBackendMayRefuseAWorker() {
        say(new ClientRequest.Subscribe(ID, ""));
        ClientRequest.Authorize request = new ClientRequest.Authorize(ID, "bob", "");
        assertEquals(List.of(new ServerStep.Authorise(request)), say(request));
        var answer = new PoolBackend.Authorisation.Refused("no such account");
        List<ServerStep> steps = session.onAuthorisation(request, answer, now);
        assertEquals(
                Response.refused(ID, ShareError.UNAUTHORISED, "no such account"),
                sent(steps).getFirst());
        assertTrue(session.workers().isEmpty());
    }

    @Test
    void theSameShareTwiceIsADuplicateEvenUnderAnotherName() {
        StratumJob job = ready("alice");
        kept(say(submit("alice", job, 5)));
        assertRefused(ShareError.DUPLICATE, say(submit("alice", job, 5)));
        kept(say(submit("alice", job, 6)));
    }

    @Test
    void anAuthorisedWorkerIsAReasonToAskForAJobAgain() {
        say(new ClientRequest.Subscribe(ID, ""));
        ClientRequest.Authorize request = new ClientRequest.Authorize(ID, "alice", "");
        List<ServerStep> steps = session.onAuthorisation(request, new PoolBackend.Authorisation.Granted(), now);

        assertInstanceOf(ServerStep.Send.class, steps.getFirst());
        assertInstanceOf(ServerStep.NeedJob.class, steps.getLast());
    }

    @Test
    void aTemplateUponAnotherBlockIsCleanEvenIfTheFirstOneWasMissed() {
        ready("alice");
        StratumJob other = template("t2", false);
        Bytes previous = Bytes.ofHex("11".repeat(32));
        StratumJob later = new StratumJob(
                "t3", previous, other.coinbase1(), other.coinbase2(), other.branch(), 6, other.nBits(), 0, false);

        assertFalse(offered(session.onJob(other, now)).clean());
        assertTrue(offered(session.onJob(later, now)).clean());
    }

    @Test
    void sharesOfForgottenJobsAreStale() {
        StratumJob first = ready("alice");
        StratumJob second = offered(session.onJob(template("t2", false), now));
        assertFalse(second.clean());
        kept(say(submit("alice", first, 1)));
        kept(say(submit("alice", second, 1)));

        StratumJob third = offered(session.onJob(template("t3", true), now));
        assertRefused(ShareError.STALE, say(submit("alice", first, 2)));
        assertRefused(ShareError.STALE, say(submit("alice", second, 2)));
        kept(say(submit("alice", third, 2)));
    }

    @Test
    void onlyTheMostRecentJobsAreKept() {
        StratumJob first = ready("alice");
        for (int i = 0; i < SessionPolicy.DEFAULT.recentJobs(); i++) {
            session.onJob(template("u" + i, false), now);
        }
        assertRefused(ShareError.STALE, say(submit("alice", first, 1)));
    }

    @Test
    void theSameTemplateAgainIsNotSentAgain() {
        ready("alice");
        assertTrue(session.onJob(template("t1", true), now).isEmpty());
    }

    @Test
    void aHashAboveTheTargetIsRefused() {
        session = session(Difficulty.ONE);
        StratumJob job = ready("alice", 0x1d00ffff);
        Arrays.fill(hash, (byte) 0xff);
        assertRefused(ShareError.LOW_DIFFICULTY, say(submit("alice", job, 1)));
        Arrays.fill(hash, (byte) 0);
        kept(say(submit("alice", job, 1)));
    }

    @Test
    void aBlockIsNeverThrownAwayForBeingTooEasyAShare() {
        session = session(Difficulty.ONE);
        say(new ClientRequest.Subscribe(ID, ""));
        List<StratumMessage> messages = sent(session.onJob(template("t1", true, 0x207fffff), now));
        Difficulty announced = assertInstanceOf(ServerNotice.SetDifficulty.class, messages.getFirst())
                .difficulty();
        Difficulty block = Difficulty.ofCompact(0x207fffff);
        assertTrue(announced.compareTo(block) <= 0, announced + " is harder than " + block);
        assertEquals(
                block.value().doubleValue(),
                announced.value().doubleValue(),
                block.value().doubleValue() * 1e-9);
    }

    @Test
    void misshapenSharesAreRefusedWithTheLimit() {
        StratumJob job = ready("alice");
        String wrongSize =
                refusal(say(new ClientRequest.Submit(ID, "alice", job.id(), Bytes.ofHex("00"), job.nTime(), 1)));
        assertTrue(wrongSize.contains("4 bytes"), wrongSize);
        for (int offset : new int[] {-1, SessionPolicy.DEFAULT.nTimeRoll() + 1}) {
            String wrongTime =
                    refusal(say(new ClientRequest.Submit(ID, "alice", job.id(), EXTRANONCE2, job.nTime() + offset, 1)));
            assertTrue(wrongTime.contains("ntime"), wrongTime);
        }
        kept(say(new ClientRequest.Submit(ID, "alice", job.id(), EXTRANONCE2, job.nTime() + 60, 1)));
    }

    @Test
    void httpIsDroppedAtOnceAndUnanswered() {
        List<ServerStep> steps = session.onLine("GET / HTTP/1.1".getBytes(StandardCharsets.UTF_8), now);
        assertEquals(1, steps.size());
        assertInstanceOf(ServerStep.Drop.class, steps.getFirst());
        assertInstanceOf(ServerStep.Drop.class, session.onOverlongLine().getFirst());
    }

    @Test
    void garbageIsAnsweredThenSlowedThenDropped() {
        List<Class<?>> ends = new ArrayList<>();
        while (ends.isEmpty() || ends.getLast() != ServerStep.Drop.class) {
            ends.add(session.onLine(new byte[] {'x'}, now).getLast().getClass());
            assertTrue(ends.size() <= 10, "still not dropped after " + ends);
        }
        assertEquals(ServerStep.Send.class, ends.getFirst());
        assertTrue(ends.contains(ServerStep.Slow.class), ends.toString());
    }

    @Test
    void faultsFade() {
        for (int i = 0; i < 100; i++) {
            now += 11 * SECOND;
            ServerStep end = session.onLine(new byte[] {'x'}, now).getLast();
            assertInstanceOf(ServerStep.Send.class, end, "line " + i);
        }
    }

    @Test
    void aFloodOfGoodLinesIsHeldBackButNotPunished() {
        StratumJob job = ready("alice");
        long held = 0;
        for (int nonce = 0; nonce < 1000; nonce++) {
            for (ServerStep step : say(submit("alice", job, nonce))) {
                assertFalse(step instanceof ServerStep.Drop, "dropped at " + nonce);
                held = step instanceof ServerStep.Slow slow ? Math.max(held, slow.nanos()) : held;
            }
        }
        assertTrue(held > 10 * SECOND, "1000 lines at once at 50 a second must wait, waited " + held);
    }

    @Test
    void stalesAtAJobSwitchAreTolerated() {
        ready("alice");
        for (int i = 0; i < 30; i++) {
            now += SECOND / 4;
            List<ServerStep> steps = say(new ClientRequest.Submit(ID, "alice", "gone", EXTRANONCE2, 0, i));
            assertEquals(1, steps.size(), "share " + i);
        }
    }

    @Test
    void theRememberedSharesAreBounded() {
        SessionPolicy small = new SessionPolicy(EASY, EASY, Difficulty.ONE, 6000, 4, 60, 8, 16, 3, 50, 50, 100);
        session = new ServerSession(small, EXTRANONCE1, header -> Bytes.of(hash), now);
        StratumJob job = ready("alice");
        for (int nonce = 0; nonce < 3; nonce++) {
            kept(say(submit("alice", job, nonce)));
        }
        assertTrue(refusal(say(submit("alice", job, 3))).contains("more than 3 shares"));
        StratumJob next = offered(session.onJob(template("t2", true), now));
        kept(say(submit("alice", next, 3)));
    }

    @Test
    void workersOfAConnectionAreBounded() {
        say(new ClientRequest.Subscribe(ID, ""));
        for (int i = 0; i < SessionPolicy.DEFAULT.workers(); i++) {
            authorise("w" + i);
        }
        assertRefused(ShareError.UNAUTHORISED, say(new ClientRequest.Authorize(ID, "one too many", "")));
    }

    @Test
    void unknownMethodsAreAnsweredAndTolerated() {
        byte[] line = "{\"id\":9,\"method\":\"mining.configure\",\"params\":[]}".getBytes(StandardCharsets.UTF_8);
        assertEquals("Unknown method", refusal(session.onLine(line, now)));
        assertEquals(
                Response.granted(ID),
                sent(say(new ClientRequest.ExtranonceSubscribe(ID))).getFirst());
    }

    @Test
    void difficultyRisesAndTheJobComesAgainWithANewTime() {
        session = session(Difficulty.of("0.001"));
        StratumJob job = ready("alice", 0x1b0404cb);
        StratumJob again = job;
        for (int nonce = 0; nonce < 16; nonce++) {
            kept(say(submit("alice", job, nonce)));
            now += SECOND / 10;
            List<StratumMessage> answer = sent(session.onOutcome(ID, new ShareOutcome.Accepted(), now));
            if (answer.size() > 1) {
                var raised = assertInstanceOf(ServerNotice.SetDifficulty.class, answer.get(1));
                assertTrue(raised.difficulty().compareTo(Difficulty.of("0.01")) > 0, raised.toString());
                again = assertInstanceOf(ServerNotice.Notify.class, answer.get(2))
                        .job();
            }
        }
        assertNotEquals(job.id(), again.id());
        assertEquals(job.nTime() + 1, again.nTime());
        assertFalse(again.clean());
        // What was on its way for the old name counts, and a header counts once whatever its name.
        kept(say(submit("alice", job, 99)));
        Share share = kept(say(submit("alice", again, 99)));
        assertRefused(
                ShareError.DUPLICATE,
                say(new ClientRequest.Submit(ID, "alice", job.id(), EXTRANONCE2, again.nTime(), 99)));
        assertEquals("t1", share.job().id());
    }

    @Test
    void difficultyFallsWhenNothingComes() {
        session = session(Difficulty.of("0.001"));
        ready("alice", 0x1b0404cb);
        now += 25 * SECOND;
        List<StratumMessage> messages = sent(session.onTick(now));
        var lowered = assertInstanceOf(ServerNotice.SetDifficulty.class, messages.getFirst());
        assertTrue(lowered.difficulty().compareTo(Difficulty.of("0.0005")) < 0, lowered.toString());
        assertInstanceOf(ServerNotice.Notify.class, messages.getLast());
    }

    @Test
    void anyBytesInAnyStateNeverThrow() {
        long seed = 99;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            session = session(EASY);
            StratumJob job = random.nextBoolean() ? ready("alice") : template("t", true);
            for (int i = 0; i < 50; i++) {
                byte[] line = codec.write(submit("alice", job, i));
                line[random.nextInt(line.length)] = (byte) random.nextInt(256);
                assertFalse(session.onLine(line, now += SECOND).isEmpty(), () -> "seed " + seed);
            }
        }
    }

    private StratumJob ready(String worker) {
        return ready(worker, 0x207fffff);
    }

    private StratumJob ready(String worker, int nBits) {
        say(new ClientRequest.Subscribe(ID, ""));
        authorise(worker);
        return offered(session.onJob(template("t1", true, nBits), now));
    }

    private void authorise(String worker) {
        ClientRequest.Authorize request = new ClientRequest.Authorize(ID, worker, "");
        say(request);
        session.onAuthorisation(request, new PoolBackend.Authorisation.Granted(), now);
    }

    private List<ServerStep> say(ClientRequest request) {
        byte[] line = codec.write(request);
        return session.onLine(Arrays.copyOf(line, line.length - 1), now);
    }

    private static ClientRequest.Submit submit(String worker, StratumJob job, int nonce) {
        return new ClientRequest.Submit(ID, worker, job.id(), EXTRANONCE2, job.nTime(), nonce);
    }

    private static StratumJob template(String id, boolean clean) {
        return template(id, clean, 0x207fffff);
    }

    private static StratumJob template(String id, boolean clean, int nBits) {
        return new StratumJob(
                id, Bytes.of(new byte[32]), Bytes.EMPTY, Bytes.EMPTY, List.of(), 6, nBits, 1_700_000_000, clean);
    }

    private static StratumJob offered(List<ServerStep> steps) {
        return assertInstanceOf(ServerNotice.Notify.class, sent(steps).getLast())
                .job();
    }

    private static Share kept(List<ServerStep> steps) {
        return assertInstanceOf(ServerStep.Keep.class, steps.getFirst()).share();
    }

    private static void assertRefused(ShareError error, List<ServerStep> steps) {
        Response.Refused refused = refused(steps);
        assertEquals(error.code(), refused.code(), refused.text());
    }

    private static String refusal(List<ServerStep> steps) {
        Response.Refused refused = refused(steps);
        assertEquals(ShareError.OTHER.code(), refused.code());
        return refused.text();
    }

    private static Response.Refused refused(List<ServerStep> steps) {
        Response answer = assertInstanceOf(Response.class, sent(steps).getFirst());
        return assertInstanceOf(Response.Refused.class, answer.result());
    }

    private static List<StratumMessage> sent(List<ServerStep> steps) {
        List<StratumMessage> messages = new ArrayList<>();
        for (ServerStep step : steps) {
            if (step instanceof ServerStep.Send send) {
                messages.add(send.message());
            }
        }
        return messages;
    }
}
