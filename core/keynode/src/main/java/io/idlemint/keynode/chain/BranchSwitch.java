package io.idlemint.keynode.chain;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.BlockCodec;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.jumpchain.rule.ChainPoint;
import io.idlemint.jumpchain.rule.Reorganisation;
import io.idlemint.keynode.chain.Acceptance.Adopted;
import io.idlemint.keynode.chain.Acceptance.OnSideBranch;
import io.idlemint.storage.Tx;
import io.idlemint.storage.chain.BlockStore;
import io.idlemint.storage.chain.StoredBlock;
import io.idlemint.storage.ledger.JournalStore;

/// The heaviest-branch rule on the database: undoes the losing blocks and applies the winning ones with their rewards
/// and journal hashes, in the caller's transaction. Stateless.
final class BranchSwitch {
    private final ChainParameters parameters;
    private final BlockStore blocks;
    private final ChainPlaces places;
    private final BlockRewards rewards;
    private final JournalStore journal = new JournalStore();

    BranchSwitch(ChainParameters parameters, BlockStore blocks, ChainPlaces places, BlockRewards rewards) {
        this.parameters = parameters;
        this.blocks = blocks;
        this.places = places;
        this.rewards = rewards;
    }

    /// Makes a stored block the tip if its branch outweighs the active one and undoes nothing that has matured.
    Acceptance consider(Tx tx, ChainPoint tip, ChainPoint candidate) {
        if (!candidate.outweighs(tip)) {
            return new OnSideBranch(candidate);
        }
        // The candidate is not remembered before the transaction is durable.
        Reorganisation way = Reorganisation.between(
                tip, candidate, id -> id.equals(candidate.id()) ? candidate : places.get(tx, id));
        for (Bytes32 orphan : way.orphaned()) {
            if (rewards.isMature(tx, orphan)) {
                return new OnSideBranch(candidate);
            }
        }
        way.orphaned().forEach(id -> undo(tx, id));
        way.adopted().forEach(id -> apply(tx, id));
        return new Adopted(candidate, way.orphaned().size());
    }

    /// The tip of the stored chain, after taking up a heavier branch that is stored but not active.
    ChainPoint settle(Tx tx) {
        ChainPoint tip = places.get(
                tx,
                blocks.tip(tx)
                        .map(StoredBlock::hash)
                        .orElseThrow(() -> new IllegalStateException("the chain has no genesis")));
        ChainPoint heaviest =
                places.get(tx, blocks.heaviest(tx).map(StoredBlock::hash).orElse(tip.id()));
        return consider(tx, tip, heaviest) instanceof Adopted ? heaviest : tip;
    }

    private void undo(Tx tx, Bytes32 id) {
        blocks.active(tx, id, false);
        rewards.orphaned(tx, id);
        journal.unseal(tx, id);
    }

    private void apply(Tx tx, Bytes32 id) {
        byte[] bytes = blocks.bytes(tx, id)
                .orElseThrow(() -> new IllegalStateException("block " + id + " of the new branch is not stored"));
        Block block = BlockCodec.decode(bytes);
        blocks.active(tx, id, true);
        journal.seal(tx, id, block.journal());
        rewards.mined(tx, id, block.coinbase().payouts());
        long deep = block.height() - parameters.maturity();
        if (deep >= 1) {
            StoredBlock old = blocks.activeAt(tx, deep)
                    .orElseThrow(() -> new IllegalStateException("no active block at height " + deep));
            rewards.matured(tx, old.hash());
        }
    }
}
