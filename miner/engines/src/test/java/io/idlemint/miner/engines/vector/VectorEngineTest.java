package io.idlemint.miner.engines.vector;

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
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VectorEngineTest {
    private static final int CHAINS = Integer.getInteger("idlemint.test.rounds", 8);
    private static final Difficulty ONE_IN_SIXTEEN = Difficulty.of("0.00000000372525");

    @BeforeEach
    void vectors() {
        VectorEngine.available().ifPresent(reason -> assumeTrue(false, reason));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 5, 4})
    void findsWhatTheReferenceFinds(int version) {
        compare(version == 4 ? 2 : 36, (round, random) -> job(version, round, random));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProofOfWork.class,
            names = {"X16R", "X16S", "X16RV2"})
    void findsWhatTheReferenceFindsInChains(ProofOfWork work) {
        compare(CHAINS, (round, random) -> {
            ScanJob job = job(6, round, random);
            byte[] header = job.header().toArray();
            random.nextBytes(header);
            return new ScanJob(work, Bytes.of(header), job.target());
        });
    }

    private static void compare(int rounds, BiFunction<Integer, Random, ScanJob> jobs) {
        long seed = 8;
        Random random = new Random(seed);
        try (ScanLane lane = new VectorEngine(Ticker.system()).open();
                ScanLane reference = new ScalarEngine(Ticker.system()).open()) {
            for (int round = 0; round < rounds; round++) {
                ScanJob job = jobs.apply(round, random);
                int first = round % 2 == 0 ? -1 - random.nextInt(40) : random.nextInt();
                int count = 1 + random.nextInt(90);
                List<Integer> expected = new ArrayList<>();
                List<Integer> found = new ArrayList<>();
                reference.scan(job, first, count, expected::add, new Reins());
                Reins reins = new Reins();
                lane.scan(job, first, count, found::add, reins);
                assertEquals(expected, found, "seed " + seed + " round " + round);
                assertEquals(count, reins.hashes);
            }
        }
    }

    @Test
    void stopsAtTheNextBatchAndTakesAnotherJob() {
        VectorEngine engine = new VectorEngine(Ticker.system());
        Random random = new Random(1);
        Reins reins = new Reins();
        reins.calls = 3;
        try (ScanLane lane = engine.open()) {
            lane.scan(job(6, 5, random), 7, 1L << 32, nonce -> {}, reins);
            assertEquals(0, reins.calls);
            ScanJob next = job(6, 15, random);
            List<Integer> found = new ArrayList<>();
            lane.scan(next, 0, 64, found::add, new Reins());
            assertFalse(found.isEmpty());
            for (int nonce : found) {
                byte[] header = next.header().toArray();
                Bytes.ofNumber(Integer.reverseBytes(nonce), 4).copyTo(header, 76);
                assertTrue(ONE_IN_SIXTEEN.isMetBy(next.work().hash(Bytes.of(header))));
            }
        }
    }

    /// In a virtual machine of its own, where no other test's code waits for the compiler before this.
    @Test
    void theLoopAllocatesNothing() throws Exception {
        List<String> algorithms = List.of(System.getProperty("idlemint.test.algorithms", "skein256,luffa,groestl"));
        assertEquals(0, exit(AllocationProbe.class, List.of("-XX:+UseSerialGC"), algorithms), "bytes for each nonce");
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256})
    void narrowVectorsFindWhatTheReferenceFinds(int bits) throws Exception {
        assumeTrue(Lanes.BITS >= bits, "vectors have " + Lanes.BITS + " bits");
        List<String> limit = List.of("-D" + Lanes.LIMIT + "=" + bits);
        assertEquals(0, exit(NarrowProbe.class, limit, List.of(Integer.toString(bits))), "different jobs");
    }

    private static int exit(Class<?> main, List<String> options, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Process probe = new ProcessBuilder(command).inheritIO().start();
        try {
            assertTrue(probe.waitFor(150, TimeUnit.SECONDS), "the probe is still running");
            return probe.exitValue();
        } finally {
            probe.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({"512,512,512", "512,256,256", "256,512,256", "128,512,128", "2048,512,512", "512,300,256", "512,1,128"})
    void neverWiderThanPreferredOrLimited(int preferred, int limit, int expected) {
        assertEquals(expected, Lanes.bits(preferred, limit));
    }

    @Test
    void namesItself() {
        VectorEngine engine = new VectorEngine(Ticker.system());
        assertEquals("vector", engine.name());
        for (ProofOfWork work : ProofOfWork.values()) {
            assertTrue(engine.supports(work));
        }
        assertEquals(Lanes.BITS, engine.bits());
    }

    private static ScanJob job(int version, int algorithm, Random random) {
        byte[] header = new byte[80];
        random.nextBytes(header);
        header[0] = (byte) version;
        header[1] = 0;
        header[2] = 0;
        header[3] = 0;
        header[4] = (byte) (algorithm % (version == 6 ? 18 : 13));
        header[5] = 0;
        return new ScanJob(ProofOfWork.JUMPHASH, Bytes.of(header), Bytes.of(ONE_IN_SIXTEEN.targetLittleEndian()));
    }

    private static final class Reins implements ScanControl {
        private long hashes;
        private int calls = Integer.MAX_VALUE;

        @Override
        public boolean proceed(long done) {
            hashes += done;
            return --calls > 0;
        }

        @Override
        public long batchNanos() {
            return 1_000_000;
        }
    }
}
