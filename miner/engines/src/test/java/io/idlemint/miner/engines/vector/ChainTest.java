package io.idlemint.miner.engines.vector;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.jumphash.X16Scan;
import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.stratum.Bytes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The x16 family's vector files, through the vector code.
class ChainTest {
    private static final Pattern HEADER = Pattern.compile("\"header\":\"([0-9a-f]{160})\"");
    private static final Pattern HASH = Pattern.compile("\"hash_le\":\"([0-9a-f]{64})\"");

    @BeforeEach
    void vectors() {
        VectorEngine.available().ifPresent(reason -> assumeTrue(false, reason));
    }

    @ParameterizedTest
    @EnumSource(X16Scan.Kind.class)
    void theVectorFilesHoldInEveryLane(X16Scan.Kind kind) throws IOException {
        Stages stages = new Stages(new Patience(Ticker.system()));
        int[] state = new int[Stage.GROUPS * Stage.STRIDE];
        List<String> lines = lines(kind);
        for (String line : lines) {
            byte[] header = bytes(HEADER, line);
            for (int i = 0; i < state.length; i++) {
                state[i] = Words.le32(header, 4 * (i % Stage.STRIDE / Stage.L));
            }
            int words = Stage.WORDS;
            for (Stage stage : stages.of(kind, header)) {
                stage.hash(state, words);
                words = Stage.WORDS - 4;
            }
            for (int lane = 0; lane < Stage.LANES; lane++) {
                byte[] hash = new byte[32];
                for (int i = 0; i < 8; i++) {
                    int at = lane / Stage.L * Stage.STRIDE + i * Stage.L + lane % Stage.L;
                    Words.putLe32(hash, 4 * i, state[at]);
                }
                assertArrayEquals(bytes(HASH, line), hash, "lane " + lane + ": " + line);
            }
        }
        assertTrue(lines.size() >= 80);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProofOfWork.class,
            names = {"X16R", "X16S", "X16RV2"})
    void aHashMeetsItselfAndNothingBelow(ProofOfWork work) throws IOException {
        try (ScanLane lane = new VectorEngine(Ticker.system()).open()) {
            for (String line : lines(X16Scan.Kind.valueOf(work.name())).subList(0, 8)) {
                byte[] header = bytes(HEADER, line);
                byte[] target = bytes(HASH, line);
                int nonce = Words.le32(header, 76);
                List<Integer> found = new ArrayList<>();
                lane.scan(job(work, header, target), nonce, 1, found::add, new Once());
                assertEquals(List.of(nonce), found, line);
                for (int i = 0; target[i]-- == 0; i++) {}
                lane.scan(job(work, header, target), nonce, 1, found::add, new Once());
                assertEquals(List.of(nonce), found, line);
            }
        }
    }

    private static ScanJob job(ProofOfWork work, byte[] header, byte[] target) {
        return new ScanJob(work, Bytes.of(Arrays.copyOf(header, 80)), Bytes.of(target.clone()));
    }

    private static List<String> lines(X16Scan.Kind kind) throws IOException {
        String file = "/vectors/" + kind.name().toLowerCase(Locale.ROOT) + ".jsonl";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                requireNonNull(ChainTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static byte[] bytes(Pattern field, String line) {
        Matcher matcher = field.matcher(line);
        assertTrue(matcher.find(), line);
        return HexFormat.of().parseHex(matcher.group(1));
    }

    private static final class Once implements ScanControl {
        @Override
        public boolean proceed(long done) {
            return true;
        }

        @Override
        public long batchNanos() {
            return 1_000_000;
        }
    }
}
