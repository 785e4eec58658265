package io.idlemint.jumpchain.block;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import java.util.List;

/// What the key node signs of a block, for the domain of its lab: without this signature a block is not valid,
/// however much work it has. The signature does not cover the extranonce, the time and the nonce, which miners choose.
///
/// @param previous the id of the block before
/// @param payoutsHash see [Payouts#hash]
/// @param journalRoot the Merkle root of the block's journal hashes alone; zero when there are none
public record BlockSeal(Bytes32 previous, long height, Bytes32 payoutsHash, Bytes32 journalRoot)
        implements TypedMessage {
    public static BlockSeal of(Bytes32 previous, long height, Payouts payouts, List<Bytes32> journal) {
        return new BlockSeal(previous, height, payouts.hash(), journalRoot(journal));
    }

    /// The root over the journal hashes alone; zero when there are none.
    public static Bytes32 journalRoot(List<Bytes32> journal) {
        return journal.isEmpty() ? Bytes32.ZERO : MerkleTree.root(journal);
    }

    @Override
    public String primaryType() {
        return "BlockSeal";
    }

    @Override
    public List<TypedField> fields() {
        return List.of(
                TypedField.of("previous", previous),
                TypedField.of("height", height),
                TypedField.of("payoutsHash", payoutsHash),
                TypedField.of("journalRoot", journalRoot));
    }
}
