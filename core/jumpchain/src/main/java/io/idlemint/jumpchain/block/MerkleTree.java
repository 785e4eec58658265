package io.idlemint.jumpchain.block;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.miner.jumphash.Sha256;
import java.util.ArrayList;
import java.util.List;

/// Bitcoin's Merkle tree: inner nodes are the double SHA-256 of their two children, and the last node of an odd row is
/// paired with itself. Because of that pairing two lists can have one root (CVE-2012-2459), but only if one of them
/// holds a hash twice: whoever accepts a list from outside refuses repeated hashes.
public final class MerkleTree {
    private MerkleTree() {}

    /// The node above all leaves.
    ///
    /// @throws IllegalArgumentException if there is no leaf
    public static Bytes32 root(List<Bytes32> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("a Merkle tree needs at least one leaf");
        }
        List<Bytes32> row = leaves;
        while (row.size() > 1) {
            row = above(row);
        }
        return row.getFirst();
    }

    /// The siblings on the way from a leaf to the root, from the leaf up.
    public static MerklePath path(List<Bytes32> leaves, int index) {
        if (index < 0 || index >= leaves.size()) {
            throw new IllegalArgumentException("leaf " + index + " is outside of 0 to " + (leaves.size() - 1));
        }
        List<Bytes32> siblings = new ArrayList<>();
        List<Bytes32> row = leaves;
        int at = index;
        while (row.size() > 1) {
            siblings.add(row.get(Math.min(at ^ 1, row.size() - 1)));
            row = above(row);
            at >>= 1;
        }
        return new MerklePath(index, siblings);
    }

    static Bytes32 parent(Bytes32 left, Bytes32 right) {
        return Bytes32.of(Sha256.doubleHash(left.toArray(), right.toArray()));
    }

    private static List<Bytes32> above(List<Bytes32> row) {
        List<Bytes32> above = new ArrayList<>((row.size() + 1) / 2);
        for (int i = 0; i < row.size(); i += 2) {
            above.add(parent(row.get(i), row.get(Math.min(i + 1, row.size() - 1))));
        }
        return above;
    }
}
