package io.idlemint.miner.stratum;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// What `mining.notify` says: everything of a block but the extranonces, the time and the nonce.
///
/// @param id           the name under which shares come back, 1 to 64 printable ASCII characters
/// @param previousHash 32 bytes in the header's own order (not word-swapped, not reversed)
/// @param coinbase1    the coinbase up to the extranonces
/// @param coinbase2    the coinbase after the extranonces
/// @param branch       the coinbase's Merkle siblings, 32 bytes each, from the leaves up, at most 32
/// @param version      the header's nVersion
/// @param nBits        the block's compact target
/// @param nTime        the earliest time of a share, seconds since 1970
/// @param clean        whether shares of earlier jobs are worthless from now on
public record StratumJob(
        String id,
        Bytes previousHash,
        Bytes coinbase1,
        Bytes coinbase2,
        List<Bytes> branch,
        int version,
        int nBits,
        int nTime,
        boolean clean) {
    public static final int HEADER_SIZE = 80;
    public static final int NONCE_OFFSET = 76;
    public static final int LONGEST_ID = 64;
    public static final int LONGEST_BRANCH = 32;

    public StratumJob {
        branch = List.copyOf(branch);
        if (!id.matches("[!-~]{1,64}")) {
            throw new IllegalArgumentException("job id must be 1 to 64 printable ASCII characters");
        }
        if (previousHash.size() != 32) {
            throw new IllegalArgumentException("prevhash must be 32 bytes, is " + previousHash.size());
        }
        if (branch.size() > LONGEST_BRANCH || branch.stream().anyMatch(node -> node.size() != 32)) {
            throw new IllegalArgumentException("merkle_branch must be at most 32 hashes of 32 bytes");
        }
    }

    public Bytes coinbase(Bytes extranonce1, Bytes extranonce2) {
        return coinbase1.plus(extranonce1, extranonce2, coinbase2);
    }

    /// The double SHA-256 of the coinbase, folded with the branch as in Bitcoin.
    public Bytes merkleRoot(Bytes extranonce1, Bytes extranonce2) {
        Bytes root = DoubleSha256.hash(coinbase1, extranonce1, extranonce2, coinbase2);
        for (Bytes sibling : branch) {
            root = DoubleSha256.hash(root, sibling);
        }
        return root;
    }

    /// The 80 bytes of the block header.
    public Bytes header(Bytes extranonce1, Bytes extranonce2, int nTime, int nonce) {
        byte[] header = new byte[HEADER_SIZE];
        ByteBuffer.wrap(header)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(version)
                .put(previousHash.toArray())
                .put(merkleRoot(extranonce1, extranonce2).toArray())
                .putInt(nTime)
                .putInt(nBits)
                .putInt(nonce);
        return Bytes.of(header);
    }

    /// The same job under another name, time and flag.
    public StratumJob reissued(String newId, int newTime, boolean newClean) {
        return new StratumJob(newId, previousHash, coinbase1, coinbase2, branch, version, nBits, newTime, newClean);
    }
}
