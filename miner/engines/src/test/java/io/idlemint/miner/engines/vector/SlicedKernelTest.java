package io.idlemint.miner.engines.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What processors use that cannot look bytes up in vectors; it works on every other, too.
class SlicedKernelTest {
    @BeforeEach
    void vectors() {
        VectorEngine.available().ifPresent(reason -> assumeTrue(false, reason));
    }

    @ParameterizedTest
    @EnumSource(
            value = JumpAlgorithm.class,
            names = {"GROESTL", "SHAVITE", "ECHO"})
    void everyBitHoldsWhatTheReferenceComputes(JumpAlgorithm algorithm) {
        int lanes = Lanes.INTS.length();
        long seed = 14;
        Random random = new Random(seed);
        SlicedKernel kernel = new SlicedKernel(
                switch (algorithm) {
                    case GROESTL -> new SlicedGroestl();
                    case SHAVITE -> new SlicedShavite();
                    default -> new SlicedEcho();
                });
        int[] message = random.ints(16).toArray();
        int[] words = new int[16 * lanes];
        byte[] expected = new byte[64];
        kernel.prepare(message);
        for (int begin : new int[] {random.nextInt() & -Slices.NONCES, -Slices.NONCES}) {
            for (int first = begin; first != begin + Slices.NONCES; first += lanes) {
                kernel.hash(first, words);
                for (int lane = 0; lane < lanes; lane++) {
                    for (int i = 0; i < 16; i++) {
                        Words.putLe32(expected, 4 * i, i < 15 ? message[i] : first + lane);
                    }
                    algorithm.create().apply(expected, expected);
                    for (int i = 0; i < 16; i++) {
                        String where = algorithm + " nonce " + (first + lane) + " word " + i + " seed " + seed;
                        assertEquals(Words.be32(expected, 4 * i), words[i * lanes + lane], where);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "flags\t\t: fpu avx512f avx512_vbmi avx512_vbmi2, true",
        "flags\t\t: fpu avx512vbmi, true",
        "flags\t\t: fpu avx512f avx512_vbmi2, false",
        "model name\t: avx512_vbmi, false"
    })
    void theProcessorSaysWhetherItLooksBytesUp(String line, boolean expected, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("cpuinfo"), "processor\t: 0\n" + line + "\n");
        assertEquals(expected, Planes.looksUpBytes(file));
    }

    @Test
    void aProcessorThatSaysNothingLooksNothingUp(@TempDir Path folder) {
        assertEquals(false, Planes.looksUpBytes(folder.resolve("missing")));
    }

    @Test
    void transposingTwiceChangesNothing() {
        int lanes = Lanes.INTS.length();
        int[] words = new Random(3).ints(32L * lanes).toArray();
        int[] copy = words.clone();
        Slices.transpose(copy, 0, lanes);
        for (int i = 0; i < 32; i++) {
            for (int t = 0; t < 32; t++) {
                assertEquals((words[i * lanes + 1] >>> t) & 1, (copy[t * lanes + 1] >>> i) & 1);
            }
        }
        Slices.transpose(copy, 0, lanes);
        assertArrayEquals(words, copy);
    }
}
