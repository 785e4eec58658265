package io.idlemint.jumpchain.block;

import io.idlemint.domain.crypto.Bytes32;
import java.util.List;

/// The proof that a root commits to a leaf.
///
/// @param index the leaf's position, from 0
/// @param siblings from the leaf up, at most [#LIMIT]
public record MerklePath(int index, List<Bytes32> siblings) {
    /// No block has a higher tree: 2^17 leaves are more than the limit of its journal.
    public static final int LIMIT = 17;

    public MerklePath {
        siblings = List.copyOf(siblings);
        if (siblings.size() > LIMIT) {
            throw new IllegalArgumentException("siblings: " + siblings.size() + " hashes, the limit is " + LIMIT);
        }
        if (index < 0 || index >= 1 << siblings.size()) {
            throw new IllegalArgumentException(
                    "index " + index + " is outside of 0 to " + ((1 << siblings.size()) - 1));
        }
    }

    /// The root that the leaf leads to.
    public Bytes32 root(Bytes32 leaf) {
        Bytes32 node = leaf;
        int at = index;
        for (Bytes32 sibling : siblings) {
            node = (at & 1) == 0 ? MerkleTree.parent(node, sibling) : MerkleTree.parent(sibling, node);
            at >>= 1;
        }
        return node;
    }

    /// Whether this path leads from the leaf to exactly this root.
    public boolean proves(Bytes32 leaf, Bytes32 root) {
        return root(leaf).equals(root);
    }
}
