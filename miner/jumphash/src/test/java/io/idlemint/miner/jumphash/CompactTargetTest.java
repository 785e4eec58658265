package io.idlemint.miner.jumphash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompactTargetTest {

    /// nBits, the target it means, and the nBits that are written for that target. Mostly Bitcoin's own table
    /// (arith_uint256 tests).
    @ParameterizedTest
    @CsvSource({
        "01123456, 12, 01120000",
        "02008000, 80, 02008000",
        "02123456, 1234, 02123400",
        "03123456, 123456, 03123456",
        "04123456, 12345600, 04123456",
        "05009234, 92340000, 05009234",
        "0100ff00, 0, refused",
        "20123456, 1234560000000000000000000000000000000000000000000000000000000000, 20123456",
        "207fffff, 7fffff0000000000000000000000000000000000000000000000000000000000, 207fffff",
        "2100ffff, ffff000000000000000000000000000000000000000000000000000000000000, 2100ffff",
        "220000ff, ff00000000000000000000000000000000000000000000000000000000000000, 2100ff00",
        "1d00ffff, ffff0000000000000000000000000000000000000000000000000000, 1d00ffff",
        "1e0ffff0, ffff0000000000000000000000000000000000000000000000000000000, 1e0ffff0",
        "03000001, 1, 01010000"
    })
    void aCompactTargetMeansOneNumber(String bits, String target, String written) {
        int nBits = Integer.parseUnsignedInt(bits, 16);
        if (written.equals("refused")) {
            assertThrows(IllegalArgumentException.class, () -> CompactTarget.target(nBits));
            return;
        }
        BigInteger expected = new BigInteger(target, 16);
        assertEquals(expected, CompactTarget.target(nBits));
        assertEquals(Integer.parseUnsignedInt(written, 16), CompactTarget.compact(expected));
        assertEquals(Integer.parseUnsignedInt(written, 16), CompactTarget.fromTarget(CompactTarget.toTarget(nBits)));
    }

    @ParameterizedTest
    @CsvSource({
        "00000000, is zero",
        "00123456, is zero",
        "01003456, is zero",
        "02000056, is zero",
        "03000000, is zero",
        "04000000, is zero",
        "00923456, is negative",
        "01803456, is negative",
        "01fedcba, is negative",
        "04923456, is negative",
        "ff800001, is negative",
        "04800000, is zero",
        "21010000, is beyond 256 bits",
        "220000ff, ''",
        "22000100, is beyond 256 bits",
        "23000001, is beyond 256 bits",
        "ff123456, is beyond 256 bits"
    })
    void whatIsNoTargetIsRefusedByName(String bits, String why) {
        int nBits = Integer.parseUnsignedInt(bits, 16);
        if (why.isEmpty()) {
            assertEquals(256, CompactTarget.target(nBits).bitLength());
            return;
        }
        String message = assertThrows(IllegalArgumentException.class, () -> CompactTarget.toTarget(nBits))
                .getMessage();
        assertEquals("nBits 0x" + bits + ": the target " + why, message);
    }

    @Test
    void aTargetIsWrittenLittleEndian() {
        byte[] expected = new byte[32];
        expected[26] = (byte) 0xff;
        expected[27] = (byte) 0xff;
        assertArrayEquals(expected, CompactTarget.toTarget(0x1d00ffff));
    }

    @Test
    void workIsTheExpectedNumberOfHashes() {
        assertEquals(BigInteger.valueOf(0x100010001L), CompactTarget.work(0x1d00ffff));
        assertEquals(BigInteger.TWO, CompactTarget.work(0x207fffff));
        assertEquals(BigInteger.ONE.shiftLeft(255), CompactTarget.work(0x03000001));
    }

    @Test
    void theCompactFormNeverExceedsTheTargetAndKeepsItsLeadingBits() {
        long seed = 4;
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            BigInteger target = new BigInteger(1 + random.nextInt(256), random).add(BigInteger.ONE);
            if (target.bitLength() > 256) {
                continue;
            }
            BigInteger kept = CompactTarget.target(CompactTarget.compact(target));
            String where = "seed " + seed + ", target " + target.toString(16);
            assertEquals(1, kept.compareTo(target.subtract(target.shiftRight(15).add(BigInteger.ONE))), where);
            assertEquals(kept, kept.min(target), where);
        }
    }

    @Test
    void aNumberThatIsNoTargetIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CompactTarget.compact(BigInteger.ZERO));
        assertThrows(IllegalArgumentException.class, () -> CompactTarget.compact(BigInteger.ONE.negate()));
        assertThrows(IllegalArgumentException.class, () -> CompactTarget.compact(BigInteger.ONE.shiftLeft(256)));
        assertThrows(IllegalArgumentException.class, () -> CompactTarget.fromTarget(new byte[32]));
        assertThrows(IllegalArgumentException.class, () -> CompactTarget.fromTarget(new byte[31]));
    }
}
