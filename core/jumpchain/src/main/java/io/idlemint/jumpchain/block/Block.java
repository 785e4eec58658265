package io.idlemint.jumpchain.block;

import io.idlemint.domain.crypto.Bytes32;
import java.util.ArrayList;
import java.util.List;

/// A block: the header with the work, the coinbase with the money and the key node's signature, and the hashes of the
/// ledger's journal entries that it seals, at most [#JOURNAL_LIMIT].
public record Block(BlockHeader header, Coinbase coinbase, List<Bytes32> journal) {
    public static final int JOURNAL_LIMIT = 65_536;

    public Block {
        journal = List.copyOf(journal);
        if (journal.size() > JOURNAL_LIMIT) {
            throw new IllegalArgumentException("journal: " + journal.size() + " hashes, the limit is " + JOURNAL_LIMIT);
        }
    }

    public long height() {
        return coinbase.height();
    }

    /// The leaves of the block's Merkle tree: the coinbase's hash, then the journal's.
    public List<Bytes32> leaves() {
        List<Bytes32> leaves = new ArrayList<>(1 + journal.size());
        leaves.add(coinbase.hash());
        leaves.addAll(journal);
        return leaves;
    }

    /// What the coinbase's signature has to be over.
    public BlockSeal seal() {
        return BlockSeal.of(header.previous(), coinbase.height(), coinbase.payouts(), journal);
    }

    /// The proof that the header commits to a journal entry, by its position in the journal.
    public MerklePath pathOfEntry(int index) {
        return MerkleTree.path(leaves(), index + 1);
    }
}
