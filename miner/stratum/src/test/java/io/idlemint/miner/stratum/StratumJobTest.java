package io.idlemint.miner.stratum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Against the Bitcoin chain's blocks 0 and 170 (public data).
class StratumJobTest {
    private static final String GENESIS_COINBASE =
            "01000000010000000000000000000000000000000000000000000000000000000000"
                    + "000000ffffffff4d04ffff001d0104455468652054696d65732030332f4a616e2f32303039204368616e63656c6c6f72206f6e206272"
                    + "696e6b206f66207365636f6e64206261696c6f757420666f722062616e6b73ffffffff0100f2052a01000000434104678afdb0fe5548"
                    + "271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6b"
                    + "f11d5fac00000000";
    private static final String COINBASE_170 =
            "01000000010000000000000000000000000000000000000000000000000000000000000000"
                    + "ffffffff0704ffff001d0102ffffffff0100f2052a01000000434104d46c4968bde02899d2aa0963367c7a6ce34eec332b32e42e5f34"
                    + "07e052d64ac625da6f0718e7b302140434bd725706957c092db53805b821a85b23a7ac61725bac00000000";

    @Test
    void assemblesTheGenesisHeader() {
        StratumJob job = new StratumJob(
                "a",
                Bytes.of(new byte[32]),
                Bytes.ofHex(GENESIS_COINBASE.substring(0, 90)),
                Bytes.ofHex(GENESIS_COINBASE.substring(100)),
                List.of(),
                1,
                0x1d00ffff,
                1231006505,
                true);
        Bytes extranonce1 = Bytes.ofHex(GENESIS_COINBASE.substring(90, 94));
        Bytes extranonce2 = Bytes.ofHex(GENESIS_COINBASE.substring(94, 100));
        assertEquals(Bytes.ofHex(GENESIS_COINBASE), job.coinbase(extranonce1, extranonce2));
        Bytes header = job.header(extranonce1, extranonce2, job.nTime(), 2083236893);
        Bytes hash = DoubleSha256.hash(header);
        assertEquals("6fe28c0ab6f1b372c1a6a246ae63f74f931e8365e15a089c68d6190000000000", hash.hex());
    }

    @Test
    void foldsTheMerkleBranch() {
        Bytes payment = reversed("f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16");
        StratumJob job = new StratumJob(
                "a", Bytes.of(new byte[32]), Bytes.ofHex(COINBASE_170), Bytes.EMPTY, List.of(payment), 1, 0, 0, true);
        assertEquals(
                reversed("7dac2c5666815c17a3b36427de37bb9d2e2c5ccec3f8633eb91a4205cb4c10ff"),
                job.merkleRoot(Bytes.EMPTY, Bytes.EMPTY));
    }

    @Test
    void refusesWhatCannotBeAHeader() {
        assertThrows(IllegalArgumentException.class, () -> job("", 32, 32));
        assertThrows(IllegalArgumentException.class, () -> job("a b", 32, 32));
        assertThrows(IllegalArgumentException.class, () -> job("a", 31, 32));
        assertThrows(IllegalArgumentException.class, () -> job("a", 32, 33));
    }

    private static StratumJob job(String id, int previousSize, int nodeSize) {
        return new StratumJob(
                id,
                Bytes.of(new byte[previousSize]),
                Bytes.EMPTY,
                Bytes.EMPTY,
                List.of(Bytes.of(new byte[nodeSize])),
                6,
                0x1d00ffff,
                0,
                true);
    }

    private static Bytes reversed(String hex) {
        byte[] shown = Bytes.ofHex(hex).toArray();
        byte[] internal = new byte[shown.length];
        for (int i = 0; i < shown.length; i++) {
            internal[i] = shown[shown.length - 1 - i];
        }
        return Bytes.of(internal);
    }
}
