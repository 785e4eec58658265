package io.idlemint.miner.jumphash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.idlemint.miner.jumphash.digest.Words;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeaderScanTest {
    private static final int[] EDGES = {0, -1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE};

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 6, 7})
    void aScanFindsWhatTheWholeHeaderHashesTo(int version) {
        long seed = 2026L + version;
        Random random = new Random(seed);
        int jumps = version == 6 ? 18 : version == 5 ? 13 : 2;
        for (int jump = 0; jump < jumps; jump++) {
            byte[] header = header(random, version, jump);
            HeaderScan scan = new HeaderScan(header);
            for (int i = 0; i < EDGES.length + 5; i++) {
                int nonce = i < EDGES.length ? EDGES[i] : random.nextInt();
                byte[] found = new byte[32];
                scan.hash(nonce, found);
                Words.putLe32(header, 76, nonce);
                String where = "seed " + seed + ", jump " + jump + ", nonce " + nonce;
                assertArrayEquals(JumpHash.hash(header), found, where);
            }
        }
    }

    @Test
    void aScanKeepsItsOwnCopyOfTheHeader() {
        byte[] header = header(new Random(1), 6, 4);
        HeaderScan scan = new HeaderScan(header);
        byte[] expected = JumpHash.hash(header);
        int nonce = Words.le32(header, 76);
        header[40] ^= 1;
        byte[] found = new byte[32];
        scan.hash(nonce, found);
        assertArrayEquals(expected, found);
    }

    @Test
    void aHeaderOfAnotherLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HeaderScan(new byte[76]));
    }

    @Test
    void hashingDoesNotAllocate() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int rounds = 500;
        byte[] out = new byte[32];
        for (int jump = 0; jump < 18; jump++) {
            byte[] header = header(new Random(jump), 6, jump);
            HeaderScan scan = new HeaderScan(header);
            run(scan, rounds, out);
            long before = threads.getCurrentThreadAllocatedBytes();
            run(scan, rounds, out);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            // An object has at least eight bytes, so this is less than one object in eight hashes.
            assertTrue(allocated < rounds, JumpHash.algorithmName(header) + " allocated " + allocated + " bytes");
        }
    }

    @Test
    void aHashMeetsATargetThatIsAtLeastAsLarge() {
        long seed = 77;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            byte[] hash = new byte[32];
            byte[] target = new byte[32];
            random.nextBytes(hash);
            random.nextBytes(target);
            // Equal upper parts, so that the lower words decide, too.
            int same = random.nextInt(33);
            System.arraycopy(hash, 32 - same, target, 32 - same, same);
            boolean expected = number(hash).compareTo(number(target)) <= 0;
            assertEquals(expected, HeaderScan.meets(hash, target), "seed " + seed + ", pair " + i);
        }
        byte[] zero = new byte[32];
        byte[] one = new byte[32];
        one[0] = 1;
        assertTrue(HeaderScan.meets(one, one));
        assertTrue(HeaderScan.meets(zero, one));
        assertFalse(HeaderScan.meets(one, zero));
    }

    private static void run(HeaderScan scan, int rounds, byte[] out) {
        for (int nonce = 0; nonce < rounds; nonce++) {
            scan.hash(nonce, out);
        }
    }

    private static BigInteger number(byte[] littleEndian) {
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = littleEndian[31 - i];
        }
        return new BigInteger(1, bigEndian);
    }

    private static byte[] header(Random random, int version, int jump) {
        byte[] header = new byte[80];
        random.nextBytes(header);
        Words.putLe32(header, 0, version);
        header[4] = (byte) jump;
        header[5] = 0;
        return header;
    }
}
