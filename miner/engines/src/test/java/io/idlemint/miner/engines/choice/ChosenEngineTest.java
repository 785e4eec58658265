package io.idlemint.miner.engines.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.engines.vector.VectorEngine;
import io.idlemint.miner.stratum.Bytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenEngineTest {
    private static final Fingerprint HERE = new Fingerprint("Processor 9", 512, "25", "0.1");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicLong time = new AtomicLong();
    private final FakeEngine slow = new FakeEngine("slow", time, 1000, 4);
    private final FakeEngine fast = new FakeEngine("fast", time, 100, 4);

    @TempDir
    private Path temp = Path.of("unset");

    @Test
    void minesAtOnceAndHandsEachAlgorithmOver() {
        try (ChosenEngine engine = engine(fast, HERE)) {
            assertEquals("slow", engine.nameFor(ProofOfWork.JUMPHASH, keccak().header()));
            Reins first = mine(engine, keccak(), 1000);
            assertEquals(1000, first.hashes);
            assertEquals("slow", engine.nameFor(ProofOfWork.JUMPHASH, keccak().header()));
            mineFor(engine, 3);
            assertEquals("fast", engine.nameFor(ProofOfWork.JUMPHASH, keccak().header()));
            mineFor(engine, 60);
            assertTrue(all(engine, "fast"));
            fast.scanned.clear();
            Reins last = mine(engine, keccak(), 100_000);
            assertEquals(100_000, last.hashes);
            assertEquals(List.of("keccak"), fast.scanned, "no trial is left");
        }
    }

    @Test
    void countsAndFindsEveryNonceOnceWhileEnginesChange() {
        try (ChosenEngine engine = engine(fast, HERE);
                ScanLane lane = engine.open()) {
            List<Integer> found = new ArrayList<>();
            Reins reins = new Reins(Long.MAX_VALUE);
            lane.scan(new Subject("keccak", List.of(keccak())).toCompare(0), -1_000_000, 4_000_000, found::add, reins);
            assertEquals("fast", engine.nameFor(ProofOfWork.JUMPHASH, keccak().header()));
            assertEquals(4_000_000, reins.hashes);
            assertEquals(1_000_000, found.size());
            assertEquals(-1_000_000, found.getFirst());
            assertEquals(2_999_996, found.getLast());
            assertEquals(1_000_000, found.stream().distinct().count());
        }
    }

    @Test
    void takesAtMostHalfOfTheTimeForTrialsAndSixtySecondsInAll() {
        FakeEngine slower = new FakeEngine("slower", time, 3000, 4);
        try (ChosenEngine engine = engine(slower, HERE)) {
            Reins reins = mineFor(engine, 300);
            assertTrue(all(engine, "slow"));
            long tried = time.get() - 1000 * reins.hashes;
            assertTrue(tried >= 60 * SECOND && tried < 61 * SECOND, "nanoseconds for trials: " + tried);
            assertTrue(slower.scanned.size() > 100);
        }
    }

    @Test
    void remembersTheLoserAndDoesNotTryItAgain() {
        FakeEngine slower = new FakeEngine("slower", time, 950, 4);
        try (ChosenEngine engine = engine(slower, HERE)) {
            ScanJob job = keccak();
            try (ScanLane lane = engine.open()) {
                lane.scan(job, 0, 20_000_000, nonce -> {}, new Reins(Long.MAX_VALUE));
            }
            mineFor(engine, 200);
        }
        slower.scanned.clear();
        slower.nanosPerNonce = 1;
        try (ChosenEngine engine = engine(slower, HERE)) {
            mineFor(engine, 100);
            assertEquals("slow", engine.nameFor(ProofOfWork.JUMPHASH, keccak().header()));
            assertFalse(slower.scanned.contains("keccak"));
        }
    }

    @Test
    void anEngineThatTakesMemoryForEachNonceIsTriedTwiceAndNotCondemnedForGood() {
        fast.bytesPerNonce = 20;
        fast.nanosPerNonce = 2000;
        try (ChosenEngine engine = engine(fast, HERE)) {
            mineFor(engine, 300);
            assertTrue(all(engine, "slow"));
        }
        assertFalse(Files.exists(temp.resolve("engines")), "bad luck is not remembered");
        fast.nanosPerNonce = 100;
        try (ChosenEngine engine = engine(fast, HERE)) {
            mineFor(engine, 100);
            assertTrue(all(engine, "fast"), "its speed decides");
        }
        fast.bytesPerNonce = 0;
        fast.nanosPerNonce = 2000;
        try (ChosenEngine engine = engine(fast, new Fingerprint("Processor 9", 512, "26", "0.1"))) {
            mineFor(engine, 300);
        }
        assertTrue(Files.exists(temp.resolve("engines")));
    }

    @Test
    void aLossWhileOthersHadTheProcessorIsNotRememberedAndLookedAtAgainLater() {
        fast.crowd = 1;
        fast.nanosPerNonce = 3000;
        try (ChosenEngine engine = engine(fast, HERE)) {
            mineFor(engine, 30);
            assertEquals("slow", engine.nameFor(ProofOfWork.JUMPHASH, keccak().header()));
            assertFalse(Files.exists(temp.resolve("engines")), "bad luck is not remembered");
            fast.crowd = 0;
            fast.nanosPerNonce = 100;
            mineFor(engine, 500);
            assertEquals("slow", engine.nameFor(ProofOfWork.JUMPHASH, keccak().header()));
            mineFor(engine, 200);
            assertEquals("fast", engine.nameFor(ProofOfWork.JUMPHASH, keccak().header()));
        }
        Verdict kept = new ChoiceFile(temp.resolve("engines"), HERE).load().get("keccak");
        assertTrue(kept != null && kept.candidateWins(), "what was found out later is remembered");
    }

    @Test
    void aLossWithAFewInterruptionsIsRemembered() {
        fast.crowd = 0.1;
        fast.nanosPerNonce = 3000;
        try (ChosenEngine engine = engine(fast, HERE)) {
            mineFor(engine, 100);
        }
        Verdict kept = new ChoiceFile(temp.resolve("engines"), HERE).load().get("keccak");
        assertTrue(kept != null && !kept.candidateWins());
    }

    @Test
    void aWinnerThatIsSlowAmongOthersComesBackLaterWithoutARestart() {
        try (ChosenEngine engine = engine(fast, HERE)) {
            mineFor(engine, 100);
        }
        fast.crowd = 2;
        fast.nanosPerNonce = 2000;
        try (ChosenEngine engine = engine(fast, HERE)) {
            mineFor(engine, 60);
            assertEquals("slow", engine.nameFor(ProofOfWork.JUMPHASH, keccak().header()));
            fast.crowd = 0;
            fast.nanosPerNonce = 100;
            mineFor(engine, 700);
            assertEquals("fast", engine.nameFor(ProofOfWork.JUMPHASH, keccak().header()));
        }
    }

    @Test
    void warmsARememberedWinnerUpBeforeItMines() {
        try (ChosenEngine engine = engine(fast, HERE)) {
            mineFor(engine, 100);
        }
        slow.scanned.clear();
        try (ChosenEngine engine = engine(fast, HERE)) {
            mine(engine, keccak(), 1000);
            assertEquals("slow", engine.nameFor(ProofOfWork.JUMPHASH, keccak().header()));
            long began = time.get();
            mineFor(engine, 100);
            assertTrue(all(engine, "fast"));
            assertTrue(time.get() - began > 0);
        }
        fast.nanosPerNonce = 2000;
        try (ChosenEngine engine = engine(fast, HERE)) {
            mineFor(engine, 200);
            assertTrue(all(engine, "slow"), "it is slow today");
        }
        fast.nanosPerNonce = 100;
        try (ChosenEngine engine = engine(fast, HERE)) {
            mineFor(engine, 100);
            assertTrue(all(engine, "fast"), "one bad day is not remembered");
        }
    }

    @Test
    void neverTakesAnEngineThatFindsSomethingElse() throws Exception {
        FakeEngine wrong = new FakeEngine("wrong", time, 1, 5);
        try (ChosenEngine engine = engine(wrong, HERE)) {
            mineFor(engine, 100);
            assertTrue(all(engine, "slow"));
        }
        assertFalse(Files.exists(temp.resolve("engines")), "nothing was measured");
    }

    @Test
    void goesBackWhenTheEngineFailsWhileItMines() {
        try (ChosenEngine engine = engine(fast, HERE)) {
            mineFor(engine, 100);
            fast.fails = true;
            Reins reins = mine(engine, keccak(), 5000);
            assertEquals(5000, reins.hashes);
            assertEquals("slow", engine.nameFor(ProofOfWork.JUMPHASH, keccak().header()));
        }
    }

    @Test
    void anEngineThatFailsInItsTrialStaysOut() {
        fast.fails = true;
        try (ChosenEngine engine = engine(fast, HERE)) {
            mineFor(engine, 100);
            assertTrue(all(engine, "slow"));
        }
    }

    @Test
    void measuresAgainWhenSomethingChanged() {
        FakeEngine slower = new FakeEngine("slower", time, 3000, 4);
        try (ChosenEngine engine = engine(slower, HERE)) {
            mineFor(engine, 300);
        }
        slower.nanosPerNonce = 10;
        try (ChosenEngine engine = engine(slower, new Fingerprint("Processor 9", 512, "26", "0.1"))) {
            mineFor(engine, 200);
            assertTrue(all(engine, "slower"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "Idlemint's measured engines, version 1\n\n18\n",
                "Idlemint's measured engines, version 1\nFINGERPRINT\nkeccak reference 1.0 2.0\n2\n",
                "Idlemint's measured engines, version 1\nFINGERPRINT\nkeccak reference -1.0 2.0\n1\n",
                "Idlemint's measured engines, version 1\nFINGERPRINT\nkeccak reference 1.0\n1\n",
                "Idlemint's measured engines, version 1\nFINGERPRINT\nkeccak reference 1.0 2.0\n"
            })
    void aDamagedFileIsMadeAgain(String content) throws Exception {
        Files.writeString(temp.resolve("engines"), content.replace("FINGERPRINT", HERE.line()));
        try (ChosenEngine engine = engine(fast, HERE)) {
            mineFor(engine, 100);
            assertTrue(all(engine, "fast"));
        }
        assertEquals(18, new ChoiceFile(temp.resolve("engines"), HERE).load().size());
    }

    @Test
    void readsWhatItWrote() {
        ChoiceFile file = new ChoiceFile(temp.resolve("engines"), HERE);
        file.save(Map.of("keccak", new Verdict(false, 1.5, 2.5), "jh", new Verdict(true, 3, 1)));
        assertEquals(new Verdict(false, 1.5, 2.5), file.load().get("keccak"));
        assertEquals(new Verdict(true, 3, 1), file.load().get("jh"));
        assertEquals(2, file.load().size());
    }

    @Test
    void stopsInTheMiddleOfATrial() {
        try (ChosenEngine engine = engine(fast, HERE);
                ScanLane lane = engine.open()) {
            Reins reins = new Reins(50);
            lane.scan(keccak(), 0, 1L << 32, nonce -> {}, reins);
            assertEquals(0, reins.calls, "not called again after it said no");
            assertTrue(reins.zeros > 0, "it was in a trial");
        }
    }

    @Test
    void takesTheVectorsOfThisProcessor() {
        VectorEngine.available().ifPresent(reason -> assumeTrue(false, reason));
        Ticker ticker = Ticker.system();
        try (ChosenEngine engine = new ChosenEngine(
                        new ScalarEngine(ticker), new VectorEngine(ticker), temp.resolve("engines"), HERE, ticker);
                ScanLane lane = engine.open();
                ScanLane reference = new ScalarEngine(ticker).open()) {
            ScanJob job = new Subject("keccak", List.of(keccak())).toCompare(0);
            long end = ticker.nanos() + 60 * SECOND;
            while (engine.nameFor(job.work(), job.header()).equals("scalar") && ticker.nanos() - end < 0) {
                lane.scan(job, 0, 20_000, nonce -> {}, new Reins(Long.MAX_VALUE));
            }
            assertEquals("vector", engine.nameFor(job.work(), job.header()));
            List<Integer> expected = new ArrayList<>();
            List<Integer> found = new ArrayList<>();
            reference.scan(job, -777, 1777, expected::add, new Reins(Long.MAX_VALUE));
            lane.scan(job, -777, 1777, found::add, new Reins(Long.MAX_VALUE));
            assertEquals(expected, found);
        }
    }

    private ChosenEngine engine(FakeEngine candidate, Fingerprint fingerprint) {
        ChoiceFile file = new ChoiceFile(temp.resolve("engines"), fingerprint);
        return new ChosenEngine(
                slow, candidate, file, () -> time.get() + slow.others() + candidate.others(), time::get);
    }

    private Reins mineFor(ChosenEngine engine, int seconds) {
        long end = time.get() + seconds * SECOND;
        Reins reins = new Reins(Long.MAX_VALUE);
        try (ScanLane lane = engine.open()) {
            while (time.get() < end) {
                lane.scan(keccak(), 0, 1 << 20, nonce -> {}, reins);
            }
        }
        return reins;
    }

    private static Reins mine(ChosenEngine engine, ScanJob job, long count) {
        Reins reins = new Reins(Long.MAX_VALUE);
        try (ScanLane lane = engine.open()) {
            lane.scan(job, 0, count, nonce -> {}, reins);
        }
        return reins;
    }

    private static boolean all(ChosenEngine engine, String name) {
        return Subject.of(ProofOfWork.JUMPHASH).stream()
                .flatMap(subject -> subject.jobs().stream())
                .allMatch(job -> engine.nameFor(job.work(), job.header()).equals(name));
    }

    private static ScanJob keccak() {
        byte[] header = new byte[80];
        header[0] = 6;
        header[4] = 5;
        return new ScanJob(ProofOfWork.JUMPHASH, Bytes.of(header), Bytes.of(new byte[32]));
    }

    private static final class Reins implements ScanControl {
        private long calls;
        private long hashes;
        private long zeros;

        private Reins(long calls) {
            this.calls = calls;
        }

        @Override
        public boolean proceed(long done) {
            hashes += done;
            zeros += done == 0 ? 1 : 0;
            return --calls > 0;
        }

        @Override
        public long batchNanos() {
            return 1_000_000;
        }
    }
}
