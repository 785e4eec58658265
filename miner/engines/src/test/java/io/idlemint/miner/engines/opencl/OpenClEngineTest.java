package io.idlemint.miner.engines.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenClEngineTest {
    /// How many nonces of random headers are compared with the reference in all; above the default with the
    /// kernels of every flavour, which takes minutes to compile.
    private static final int HASHES = Integer.getInteger("idlemint.opencl.hashes", 18 * 400);

    private static final int ALGORITHMS = 18;
    private static final int GROESTL = 2;
    private static final int KECCAK = 5;
    private static final int ECHO = 10;
    private static final int BLAKE256 = 16;
    private static final byte[] ANY = anything();
    private static final byte[] ONE_IN_SIXTEEN =
            Difficulty.of("0.00000000372525").targetLittleEndian();

    /// Outlives the run, because compiling takes long.
    private static final Path KEPT = Path.of("target", "opencl-kernels");

    @TempDir
    Path cache;

    static IntStream algorithms() {
        return IntStream.range(0, ALGORITHMS);
    }

    static IntStream someAlgorithms() {
        return HASHES > 18 * 400 ? algorithms() : IntStream.of(GROESTL, KECCAK, ECHO);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void hashesRandomHeadersLikeTheReference(int algorithm) {
        compare(algorithm, Flavour.of(Device.first()), HASHES / ALGORITHMS);
    }

    /// The kernels of GPUs, one nonce for each work-item and tables in local memory.
    @ParameterizedTest
    @MethodSource("someAlgorithms")
    void theKernelsOfGpusHashLikeTheReference(int algorithm) {
        compare(algorithm, Flavour.gpu(), HASHES / ALGORITHMS / 2);
    }

    @ParameterizedTest
    @MethodSource("someAlgorithms")
    void narrowerVectorsHashLikeTheReference(int algorithm) {
        compare(algorithm, Flavour.cpu(8), HASHES / ALGORITHMS / 4);
        compare(algorithm, Flavour.cpu(4), HASHES / ALGORITHMS / 4);
    }

    /// Odd first nonces and counts reach every lane; the wrap-around from 0xffffffff to 0 is among them.
    private void compare(int algorithm, Flavour flavour, int hashes) {
        long seed = 17L + algorithm;
        Random random = new Random(seed);
        try (OpenClEngine engine = Device.engine(KEPT, KernelSource::of, flavour);
                ScanLane lane = engine.open();
                ScanLane reference = new ScalarEngine(Ticker.system()).open()) {
            int left = hashes;
            for (int round = 0; left > 0; round++) {
                ScanJob job = job(algorithm, random, round % 3 == 0 ? ONE_IN_SIXTEEN : ANY);
                int first = round % 2 == 0 ? -1 - random.nextInt(20) : random.nextInt();
                int count = 1 + random.nextInt(40);
                List<Integer> expected = new ArrayList<>();
                List<Integer> found = new ArrayList<>();
                reference.scan(job, first, count, expected::add, new Reins());
                Reins reins = new Reins();
                lane.scan(job, first, count, found::add, reins);
                assertEquals(expected, found, "seed " + seed + " round " + round);
                assertEquals(count, reins.hashes());
                left -= count;
            }
        }
    }

    @Test
    void aTargetThatAllMeetOverflowsNothing() {
        try (OpenClEngine engine = Device.engine(KEPT, KernelSource::of, Flavour.of(Device.first()));
                ScanLane lane = engine.open()) {
            ScanJob hard = job(BLAKE256, new Random(3), new byte[32]);
            Reins reins = new Reins();
            lane.scan(hard, 5, 200_000, nonce -> {}, reins);
            assertEquals(200_000, reins.hashes());
            ScanJob easy = job(BLAKE256, new Random(3), ANY);
            List<Integer> found = new ArrayList<>();
            lane.scan(easy, 5, 20_001, found::add, new Reins());
            assertEquals(IntStream.range(5, 20_006).boxed().toList(), found);
        }
    }

    @Test
    void stopsAtTheNextBatchAndTakesAnotherJob() {
        try (OpenClEngine engine = Device.engine(KEPT, KernelSource::of, Flavour.of(Device.first()));
                ScanLane lane = engine.open()) {
            Reins reins = Reins.endingAfterWork(3);
            lane.scan(job(KECCAK, new Random(1), new byte[32]), 7, 1L << 32, nonce -> {}, reins);
            assertTrue(reins.hashes() > 0 && reins.hashes() < 1L << 30);
            List<Integer> found = new ArrayList<>();
            lane.scan(job(BLAKE256, new Random(2), ANY), 9, 5, found::add, new Reins());
            assertEquals(List.of(9, 10, 11, 12, 13), found);
        }
    }

    @Test
    void asksWhetherToGoOnWhileItCompiles() {
        try (OpenClEngine engine = Device.engine(cache, KernelSource::of, Flavour.of(Device.first()));
                ScanLane lane = engine.open()) {
            Reins reins = Reins.endingAtOnce();
            lane.scan(job(KECCAK, new Random(1), ANY), 0, 10, nonce -> {}, reins);
            assertEquals(0, reins.hashes());
        }
    }

    @Test
    void whatHasNoKernelIsHashedByTheReference() {
        try (OpenClEngine engine = Device.engine(KEPT, KernelSource::of, Flavour.of(Device.first()));
                ScanLane lane = engine.open()) {
            byte[] header = new byte[80];
            header[0] = 5;
            header[4] = 12;
            ScanJob fugue = new ScanJob(ProofOfWork.JUMPHASH, Bytes.of(header), Bytes.of(ANY));
            List<Integer> found = new ArrayList<>();
            lane.scan(fugue, -1, 3, found::add, new Reins());
            assertEquals(List.of(-1, 0, 1), found);
            assertTrue(engine.supports(ProofOfWork.JUMPHASH));
            assertFalse(engine.supports(ProofOfWork.X16R));
        }
    }

    @Test
    void compiledKernelsAreKeptAndDamagedOnesCompiledAgain() throws IOException {
        assertFalse(fromStore());
        assertTrue(fromStore());
        try (var files = Files.list(cache)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertFalse(fromStore());
        assertTrue(fromStore());
    }

    private boolean fromStore() {
        try (OpenClEngine engine = Device.engine(cache, KernelSource::of, Flavour.of(Device.first()))) {
            engine.programs().get(JumpAlgorithm.ECHO).join();
            return engine.programs().allFromStore();
        }
    }

    @Test
    void aKernelThatHashesWronglyIsNotUsed() {
        Programs.KernelText wrong =
                (algorithm, lanes) -> KernelSource.of(algorithm, lanes).replace("a[0] ^= KECCAK", "a[1] ^= KECCAK");
        EngineException refused = refusal(wrong, ANY);
        assertTrue(String.valueOf(refused.getMessage()).contains("hashes keccak differently"), refused::toString);
    }

    /// Right when it is checked, wrong for other jobs: the recheck of each nonce finds it.
    @Test
    void aNonceThatIsWrongIsAnError() {
        Programs.KernelText wrong = (algorithm, lanes) -> KernelSource.of(algorithm, lanes)
                .replace("    U32 top = shaTop(w);", "    U32 top = shaTop(w) ^ (job[0] == 0x7a55300bu ? 0u : 4u);");
        assertTrue(KernelSource.of(JumpAlgorithm.KECCAK, 1).contains("    U32 top = shaTop(w);"));
        EngineException refused = refusal(wrong, ANY);
        assertTrue(String.valueOf(refused.getMessage()).contains("hashed nonce"), refused::toString);
    }

    /// Only the first work-item of a job spins, for some seconds, so that the device is free again some time later.
    @Test
    void aDeviceThatHangsIsAnErrorAndIsNotWaitedFor() {
        Programs.KernelText slow =
                (algorithm, lanes) -> KernelSource.of(algorithm, lanes).replace("    U32 top = shaTop(w);", """
                            if (get_global_id(0) == 0 && job[0] != 0x7a55300bu)
                                for (volatile ulong i = 0; i < 2000000000ul; i++) {}
                            U32 top = shaTop(w);""");
        Duration patience = Duration.ofMillis(200);
        long compiled;
        try (OpenClEngine engine = Device.engine(cache, slow, patience, Flavour.of(Device.first()))) {
            engine.programs().get(JumpAlgorithm.KECCAK).join();
            compiled = System.nanoTime();
            try (ScanLane lane = engine.open()) {
                ScanJob job = job(KECCAK, new Random(4), ANY);
                EngineException hung =
                        assertThrows(EngineException.class, () -> lane.scan(job, 0, 100, nonce -> {}, new Reins()));
                assertTrue(String.valueOf(hung.getMessage()).contains("did not finish a batch within 200 ms"));
            }
        }
        assertTrue(System.nanoTime() - compiled < Duration.ofSeconds(2).toNanos(), "it was waited for");
    }

    @Test
    void aKernelThatDoesNotCompileIsAnError() {
        EngineException refused = refusal((algorithm, lanes) -> "this is not OpenCL C", ANY);
        assertTrue(String.valueOf(refused.getMessage()).contains("could not compile"), refused::toString);
    }

    private EngineException refusal(Programs.KernelText text, byte[] target) {
        try (OpenClEngine engine = Device.engine(cache, text, Flavour.of(Device.first()));
                ScanLane lane = engine.open()) {
            ScanJob job = job(KECCAK, new Random(4), target);
            return assertThrows(EngineException.class, () -> lane.scan(job, 0, 100, nonce -> {}, new Reins()));
        }
    }

    static ScanJob job(int algorithm, Random random, byte[] target) {
        byte[] header = new byte[80];
        random.nextBytes(header);
        header[0] = 6;
        header[1] = 0;
        header[2] = 0;
        header[3] = 0;
        header[4] = (byte) algorithm;
        header[5] = 0;
        return new ScanJob(ProofOfWork.JUMPHASH, Bytes.of(header), Bytes.of(target));
    }

    private static byte[] anything() {
        byte[] target = new byte[32];
        Arrays.fill(target, (byte) 0xff);
        return target;
    }
}
