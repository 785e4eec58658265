package io.idlemint.miner.engines;

import io.idlemint.miner.jumphash.HeaderScan;
import io.idlemint.miner.jumphash.JumpHash;
import io.idlemint.miner.jumphash.X16Scan;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/// The proofs of work that pools ask for.
public enum ProofOfWork {
    JUMPHASH,
    X16R,
    X16S,
    X16RV2;

    private static final int X16_FACTOR = 256;

    /// What a miner of this 80-byte header computes, for people: `keccak` for a JumpHash block that jumps to
    /// Keccak.
    public String algorithm(Bytes header) {
        return this == JUMPHASH ? JumpHash.algorithmName(header.toArray()) : name().toLowerCase(Locale.ROOT);
    }

    /// The 32-byte hash, least significant byte first, of an 80-byte header: what every engine must agree with.
    public Bytes hash(Bytes header) {
        byte[] hash = new byte[32];
        of(header.toArray())
                .hash(
                        ByteBuffer.wrap(header.toArray())
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getInt(76),
                        hash);
        return Bytes.of(hash);
    }

    /// What a pool means by a difficulty: for the x16 family pools count hashes of 2^24 to a share of difficulty 1,
    /// where Bitcoin and JumpHash have 2^32, as every public miner of that family does.
    public Difficulty meant(Difficulty said) {
        return this == JUMPHASH ? said : said.dividedBy(X16_FACTOR);
    }

    NonceHash of(byte[] header) {
        return switch (this) {
            case JUMPHASH -> new HeaderScan(header)::hash;
            case X16R -> new X16Scan(X16Scan.Kind.X16R, header)::hash;
            case X16S -> new X16Scan(X16Scan.Kind.X16S, header)::hash;
            case X16RV2 -> new X16Scan(X16Scan.Kind.X16RV2, header)::hash;
        };
    }

    /// The hash of one header with any nonce. Not thread-safe.
    interface NonceHash {
        void hash(int nonce, byte[] out);
    }
}
