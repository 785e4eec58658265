package io.idlemint.keynode.chain;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.jumpchain.block.Payouts;
import io.idlemint.storage.Tx;

/// What the chain does to the ledger's money, inside of the transaction that moves the tip.
public interface BlockRewards {
    /// A block came into the active chain: its payouts are credited, immature. The block may have been orphaned before.
    void mined(Tx tx, Bytes32 block, Payouts payouts);

    /// A block is deep enough: its payouts can be spent. Does nothing if they can already.
    void matured(Tx tx, Bytes32 block);

    /// A block left the active chain: its immature payouts are taken back.
    void orphaned(Tx tx, Bytes32 block);

    /// Whether the payouts of a block can be spent, so that it can no longer leave the active chain.
    boolean isMature(Tx tx, Bytes32 block);
}
