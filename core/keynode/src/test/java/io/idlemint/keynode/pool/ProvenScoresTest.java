package io.idlemint.keynode.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.fixtures.SettableTicker;
import io.idlemint.keynode.chain.TestLab;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ProvenScoresTest {
    private static final List<String> ALGORITHMS = List.of(
            "blake",
            "bmw",
            "groestl",
            "skein",
            "jh",
            "keccak",
            "luffa",
            "cubehash",
            "shavite",
            "simd",
            "echo",
            "hamsi",
            "shabal",
            "sha2big",
            "haval",
            "panama",
            "blake256",
            "skein256");

    private final SettableTicker ticker = new SettableTicker();
    private final ProvenScores scores = new ProvenScores(ticker);
    private final Bytes32 device = Bytes32.sha256("device");
    private final WorkerName worker = new WorkerName(TestLab.account("a"), device);

    @Test
    void theMeanOfTheReferenceCostsIsThatOfTheTable() {
        double sum = ALGORITHMS.stream()
                .mapToDouble(name -> ReferenceCost.weighted(1, name))
                .sum();

        assertEquals(18, sum, 1e-9);
        assertEquals(437.0 / 1066, ReferenceCost.weighted(1, "blake"), 0.001);
        assertEquals(5, ReferenceCost.weighted(5, "unheard of"), 0);
    }

    @Test
    void nothingIsKnownOfADeviceThatNeverMined() {
        assertEquals(ProvenScore.NONE, scores.of(device));
        scores.add(WorkerName.parse(TestLab.account("a").hex()).orElseThrow(), "blake", 1e6, Duration.ZERO);
        assertEquals(ProvenScore.NONE, scores.of(Bytes32.ZERO));
    }

    /// A miner whose speed follows the reference costs: the score is its mean speed, whichever algorithms came.
    @Test
    void aSteadyMinerShowsItsSpeedWhateverTheAlgorithm() {
        Random random = new Random(1);
        double meanSpeed = 400_000;
        for (int i = 0; i < 3_000; i++) {
            String algorithm = ALGORITHMS.get(random.nextInt(18));
            double speed = meanSpeed / ReferenceCost.weighted(1, algorithm);
            ticker.advance(Duration.ofMillis(1500));
            scores.add(worker, algorithm, speed * 1.5, Duration.ZERO);
        }
        assertEquals(meanSpeed, (double) scores.of(device).hashesPerSecond(), meanSpeed * 0.001);
        assertEquals(Duration.ZERO, scores.of(device).age().orElseThrow());
        assertEquals(401, scores.of(device).samples(), 1);
    }

    @Test
    void aLuckyFirstShareProvesLittle() {
        scores.add(worker, "unheard of", 6_000_000, Duration.ZERO);

        assertEquals(new ProvenScore(100_000, 1, Optional.of(Duration.ZERO)), scores.of(device));
        ticker.advance(Duration.ofSeconds(1));
        scores.add(worker, "unheard of", 6_000_000, Duration.ZERO);
        assertEquals(100_000, scores.of(device).hashesPerSecond());
    }

    @Test
    void whatLiesBeforeTheWindowDoesNotCount() {
        scores.add(worker, "unheard of", 1e12, Duration.ZERO);
        for (int i = 0; i < 20; i++) {
            ticker.advance(Duration.ofMinutes(1));
            scores.add(worker, "unheard of", 60_000, Duration.ZERO);
        }
        assertEquals(1000, scores.of(device).hashesPerSecond());
        assertEquals(11, scores.of(device).samples());
    }

    @Test
    void aPauseLowersTheScoreAndStoppingOnlyAgesIt() {
        for (int i = 0; i < 11; i++) {
            scores.add(worker, "unheard of", 60_000, Duration.ZERO);
            ticker.advance(Duration.ofMinutes(1));
        }
        assertEquals(1000, scores.of(device).hashesPerSecond());
        assertEquals(Optional.of(Duration.ofMinutes(1)), scores.of(device).age());
        ticker.advance(Duration.ofHours(3));
        assertEquals(1000, scores.of(device).hashesPerSecond());
        scores.add(worker, "unheard of", 60_000, Duration.ZERO);
        assertEquals(100, scores.of(device).hashesPerSecond());
        ticker.advance(Duration.ofHours(25));
        assertFalse(scores.of(device).measured());
    }
}
